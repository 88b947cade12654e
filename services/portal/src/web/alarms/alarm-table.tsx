import type { Alarm } from '@claimstream/api-contract/insights/list-alarms';
import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import { PlainTable } from '../layout/plain-table.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { alarmWords } from './words/index.ts';

const looks = { OK: 'success', ALARM: 'error', INSUFFICIENT_DATA: 'pending' } as const;

export function AlarmTable({ title, alarms, empty }: { title: string; alarms: readonly Alarm[]; empty?: ReactNode }) {
  const t = useWords(alarmWords);
  const { time, ago } = useFormat();
  const { state, what, since, means } = t.columns;
  return (
    <PlainTable
      title={title}
      columns={[state, what, since, means]}
      named={1}
      empty={empty}
      rows={alarms.map((alarm) => ({
        key: alarm.name,
        cells: [
          <StatusIndicator key="state" type={looks[alarm.state]} wrapText={false}>
            {t.states[alarm.state]}
          </StatusIndicator>,
          <WithDetail key="what" text={alarm.what} detail={alarm.state === 'ALARM' ? alarm.reason : alarm.name} />,
          <time key="since" dateTime={alarm.since} title={time(alarm.since)}>
            {ago(alarm.since)}
          </time>,
          alarm.kind && <WithDetail key="means" text={t.kinds[alarm.kind]} detail={t.runbook(alarm.kind)} />,
        ],
      }))}
    />
  );
}

function WithDetail({ text, detail }: { text: ReactNode; detail: ReactNode }) {
  return (
    <>
      {text}
      <Box variant="small" display="block">
        {detail}
      </Box>
    </>
  );
}
