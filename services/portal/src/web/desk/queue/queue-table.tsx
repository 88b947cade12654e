import { Fragment } from 'react';
import { useWords } from '../../words/use-words.ts';
import { Age } from '../age.tsx';
import { DeskTable } from '../desk-table.tsx';
import { deskWords } from '../words/index.ts';
import { Due, Facts, Kind, Reasons, Subject } from './queue-cells.tsx';
import type { QueueRow } from './queue-row.ts';

/** The waiting items as a table. */
export function QueueTable({ rows }: { rows: readonly QueueRow[] }) {
  const { queue: t } = useWords(deskWords);
  const { subject, kind, reason, facts, since } = t.columns;
  return (
    <DeskTable
      label={t.title}
      titles={[subject, kind, reason, facts, since]}
      rows={rows.map((row) => ({
        key: `${row.kind} ${row.id}`,
        cells: [
          <Subject key="subject" row={row} />,
          <Kind key="kind" row={row} />,
          <Reasons key="reasons" row={row} />,
          <Facts key="facts" row={row} />,
          <Fragment key="since">
            <Age since={row.since} />
            <Due row={row} />
          </Fragment>,
        ],
      }))}
    />
  );
}
