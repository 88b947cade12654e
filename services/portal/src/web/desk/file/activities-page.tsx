import type { listDueActivities } from '@claimstream/api-contract/claims/list-due-activities';
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
import { DoneButton } from './done-button.tsx';
import { timelineWords } from './timeline-words/index.ts';

const PAGE = 50;

/** The user's own activities for all claims, by due day. */
export default function ActivitiesPage() {
  const { mine: t } = useWords(timelineWords);
  const { day } = useFormat();
  const [cursor, setCursor] = useState<string>();
  const { data, error, refetch } = useRead<typeof listDueActivities>(
    'GET /desk/activities',
    { query: { limit: PAGE, cursor } },
    { refetchInterval: 60_000 },
  );
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const { claim, subject, dueOn, done } = t.columns;
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.intro}>
        {t.title}
      </Header>
      {data.activities.length === 0 && <Box color="text-body-secondary">{t.none}</Box>}
      {data.activities.length > 0 && (
        <DeskTable
          label={t.title}
          titles={[claim, subject, dueOn, done]}
          rows={data.activities.map((activity) => ({
            key: activity.activityId,
            cells: [
              <PageLink key="claim" href={`/desk/claims/${activity.claimId}`}>
                {activity.claimNumber}
              </PageLink>,
              <span key="subject" className="desk-typed">
                {activity.subject}
              </span>,
              day(activity.dueOn),
              <DoneButton key="done" activity={activity} />,
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
