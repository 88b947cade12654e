import type { listAlarms } from '@claimstream/api-contract/insights/list-alarms';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRead } from '../api/use-api.ts';
import { Failure } from '../layout/failure.tsx';
import { Loading } from '../layout/loading.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { AlarmTable } from './alarm-table.tsx';
import { alarmWords } from './words/index.ts';

/** Ringing alarms for an operator: since when, and where the runbook says what to do. */
export default function AlarmsPage() {
  const t = useWords(alarmWords);
  const { number } = useFormat();
  const { data, error, refetch } = useRead<typeof listAlarms>('GET /insights/alarms', {}, { refetchInterval: 30_000 });
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={data && t.intro(number(data.ringing.length + data.quiet.length))}>
        {t.title}
      </Header>
      <Failure error={error} onRetry={() => void refetch()} />
      {data && (
        <AlarmTable
          title={t.ringing}
          alarms={data.ringing}
          empty={
            <Box textAlign="center">
              <Box variant="strong">{t.noneRings}</Box>
              <Box variant="p">{t.noneHint}</Box>
            </Box>
          }
        />
      )}
      {data && data.quiet.length > 0 && (
        <ExpandableSection headerText={`${t.quiet} (${number(data.quiet.length)})`}>
          <AlarmTable title={t.quiet} alarms={data.quiet} />
        </ExpandableSection>
      )}
      {!data && !error && <Loading />}
    </SpaceBetween>
  );
}
