import type { Alarm } from '@claimstream/api-contract/insights/list-alarms';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { alarmWords } from './words/index.ts';

const looks = { OK: 'success', ALARM: 'error', INSUFFICIENT_DATA: 'pending' } as const;

export function AlarmTable({ title, alarms, empty }: { title: string; alarms: readonly Alarm[]; empty?: ReactNode }) {
  const t = useWords(alarmWords);
  const { time, ago } = useFormat();
  return (
    <Table
      header={<Header variant="h2">{title}</Header>}
      items={alarms}
      trackBy="name"
      empty={empty}
      wrapLines
      columnDefinitions={[
        {
          id: 'state',
          header: t.columns.state,
          cell: ({ state }) => <StatusIndicator type={looks[state]}>{t.states[state]}</StatusIndicator>,
        },
        {
          id: 'what',
          header: t.columns.what,
          isRowHeader: true,
          cell: ({ what, name, state, reason }) => (
            <>
              {what}
              <Box variant="small" display="block">
                {state === 'ALARM' ? reason : name}
              </Box>
            </>
          ),
        },
        {
          id: 'since',
          header: t.columns.since,
          cell: ({ since }) => (
            <time dateTime={since} title={time(since)}>
              {ago(since)}
            </time>
          ),
        },
        {
          id: 'means',
          header: t.columns.means,
          cell: ({ kind }) =>
            kind && (
              <>
                {t.kinds[kind]}
                <Box variant="small" display="block">
                  {t.runbook(kind)}
                </Box>
              </>
            ),
        },
      ]}
    />
  );
}
