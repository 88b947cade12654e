import { useWords } from '../../words/use-words.ts';
import { Age } from '../age.tsx';
import { deskWords } from '../words/index.ts';
import { Due, Facts, Kind, Reasons, Subject } from './queue-cells.tsx';
import type { QueueRow } from './queue-row.ts';

/**
 * The rows as a table, each a card where there is no room for one. Roles are written out: a browser forgets that a table is one when it is laid
 * out otherwise. Cloudscape's table would be a tenth of all that the page may load, for sorting and selecting that nobody does here.
 */
export function QueueTable({ rows }: { rows: readonly QueueRow[] }) {
  const { queue: t } = useWords(deskWords);
  const { subject, kind, reason, facts, since } = t.columns;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <table role="table" className="desk-queue" aria-label={t.title}>
      <thead role="rowgroup">
        <tr role="row">
          {[subject, kind, reason, facts, since].map((title) => (
            <th role="columnheader" key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={`${row.kind} ${row.id}`}>
            <th role="rowheader" scope="row">
              <Subject row={row} />
            </th>
            <td role="cell">
              <Kind row={row} />
            </td>
            <td role="cell">
              <Reasons row={row} />
            </td>
            <td role="cell">
              <Facts row={row} />
            </td>
            <td role="cell">
              <Age since={row.since} />
              <Due row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
