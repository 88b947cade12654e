import type { Alarm } from '@claimstream/api-contract/insights/list-alarms';
import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import { RowTable } from '../layout/row-table.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { alarmWords } from './words/index.ts';

const looks = { OK: 'success', ALARM: 'error', INSUFFICIENT_DATA: 'pending' } as const;

export function AlarmTable({ title, alarms }: { title: string; alarms: readonly Alarm[] }) {
  const t = useWords(alarmWords);
  const { time, ago } = useFormat();
  return (
    <RowTable
      label={title}
      titles={[t.columns.state, t.columns.what, t.columns.since, t.columns.means]}
      rows={alarms.map(({ name, state, what, reason, since, kind }) => ({
        key: name,
        cells: [
          <StatusIndicator key="state" type={looks[state]}>
            {t.states[state]}
          </StatusIndicator>,
          <TwoLines key="what" first={what} second={state === 'ALARM' ? reason : name} />,
          <time key="since" dateTime={since} title={time(since)}>
            {ago(since)}
          </time>,
          kind && <TwoLines key="means" first={t.kinds[kind]} second={t.runbook(kind)} />,
        ],
      }))}
    />
  );
}

const TwoLines = ({ first, second }: { first: ReactNode; second: ReactNode }) => (
  <>
    {first}
    <Box variant="small" display="block">
      {second}
    </Box>
  </>
);
