import type { listDeadlines } from '@claimstream/api-contract/claims/list-deadlines';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import '../desk.css';
import { useRead } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { PageLink } from '../../layout/page-link.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { DeskTable } from '../desk-table.tsx';
import { ClockStatus } from './clock-status.tsx';
import { deadlineWords } from './words/index.ts';

const PAGE = 50;

/** Claims with running deadlines, each with its most urgent one. */
export default function DeadlinesPage() {
  const t = useWords(deadlineWords);
  const { day } = useFormat();
  const [cursor, setCursor] = useState<string>();
  const { data, error, refetch } = useRead<typeof listDeadlines>(
    'GET /deadlines',
    { query: { limit: PAGE, cursor } },
    { refetchInterval: 60_000 },
  );
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const { claim, kind, dueOn, status, source } = t.columns;
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.intro}>
        {t.title}
      </Header>
      {data.deadlines.length === 0 && <Box color="text-body-secondary">{t.none}</Box>}
      {data.deadlines.length > 0 && (
        <DeskTable
          label={t.title}
          titles={[claim, kind, dueOn, status, source]}
          rows={data.deadlines.map((deadline) => ({
            key: deadline.claimId,
            cells: [
              <PageLink key="claim" href={`/desk/claims/${deadline.claimId}`}>
                {deadline.claimNumber}
              </PageLink>,
              t.kinds[deadline.kind],
              day(deadline.dueOn),
              <ClockStatus key="status" status={deadline.status} />,
              deadline.source === 'ours' ? t.ours : deadline.source,
            ],
          }))}
        />
      )}
      <SpaceBetween size="s" direction="horizontal">
        {cursor && <Button onClick={() => setCursor(undefined)}>{t.first}</Button>}
        {data.next && <Button onClick={() => setCursor(data.next)}>{t.more}</Button>}
      </SpaceBetween>
    </SpaceBetween>
  );
}
