import Header from '@cloudscape-design/components/header';
import type { ReactNode } from 'react';
import './plain-table.css';

interface PlainTableProps {
  title: string;
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** The column that names a row; by default the first. */
  named?: number;
  /** Shown when there are no rows. */
  empty?: ReactNode;
}

/** A table for reading only: Cloudscape's would be a tenth of a page's size limit, for sorting and selecting that nobody needs here. */
export function PlainTable({ title, columns, rows, named = 0, empty }: PlainTableProps) {
  return (
    <div>
      <Header variant="h2">{title}</Header>
      {rows.length === 0 ? (
        empty
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls when it is wide, also by keyboard
        <section className="plain-table" aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells }) => (
                <tr key={key}>
                  {cells.map((cell, at) =>
                    at === named ? (
                      <th key={columns[at]} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={columns[at]}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
