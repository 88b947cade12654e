import type { ReactNode } from 'react';

interface DeskTableProps {
  label: string;
  titles: readonly string[];
  /** The first cell names its row. */
  rows: readonly { key: string; cells: readonly [ReactNode, ...ReactNode[]] }[];
}

/**
 * Rows as a table; on a narrow screen, as cards. Roles are explicit, since a browser drops a table's semantics when its layout changes.
 * Cloudscape's table would be a tenth of a page's size limit, for sorting and selecting that nobody needs here.
 */
export function DeskTable({ label, titles, rows }: DeskTableProps) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <table role="table" className="desk-queue" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {titles.map((title) => (
            <th role="columnheader" key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells: [name, ...others] }) => (
          <tr role="row" key={key}>
            <th role="rowheader" scope="row">
              {name}
            </th>
            {others.map((cell, index) => (
              <td role="cell" key={titles[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
