import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number-of';
import type { FileEntry } from '@claimstream/api-contract/claims/file-entries';
import type { showTimeline } from '@claimstream/api-contract/claims/show-timeline';
import type { TimelineEvent } from '@claimstream/api-contract/claims/timeline';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useParams } from 'react-router';
import '../desk.css';
import { useRead } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { PageLink } from '../../layout/page-link.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { deadlineWords } from '../deadlines/words/index.ts';
import { useNameOf } from '../name-of.ts';
import { useReasonTexts } from '../reason-texts.ts';
import { deskWords } from '../words/index.ts';
import { timelineWords } from './timeline-words/index.ts';

const PAGE = 20;

/** Everybody's actions on the claim with times and reasons, newest first; each page begins where the previous one ended. */
export default function TimelinePage() {
  const { claimId } = useParams() as { claimId: string };
  const { claim, claimPage } = useWords(deskWords);
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <SpaceBetween size="l">
      <SpaceBetween size="xs">
        <PageLink href={`/desk/claims/${claimId}`}>{claim(claimNumberOf(claimId))}</PageLink>
        <Header variant="h1">{claimPage.timeline.whole}</Header>
      </SpaceBetween>
      <Container>
        <SpaceBetween size="m">
          {cursors.map((cursor, index) => (
            <EntriesPage
              key={cursor ?? ''}
              claimId={claimId}
              cursor={cursor}
              isLast={index === cursors.length - 1}
              onMore={(next) => setCursors([...cursors, next])}
            />
          ))}
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}

interface EntriesPageProps {
  claimId: string;
  cursor: string | undefined;
  isLast: boolean;
  onMore(next: string): void;
}

function EntriesPage({ claimId, cursor, isLast, onMore }: EntriesPageProps) {
  const { timeline: t } = useWords(timelineWords);
  const { problems } = useWords(deskWords);
  const { data, error, refetch } = useRead<typeof showTimeline>(
    'GET /claims/{claimId}/timeline',
    { path: { claimId }, query: { limit: PAGE, cursor } },
    // Only the newest page grows.
    { refetchInterval: cursor === undefined && isLast ? 15_000 : false },
  );
  if (!data) return error ? <Failure error={error} problems={problems} onRetry={() => void refetch()} /> : <Loading />;
  const { next } = data;
  return (
    <>
      <ol className="desk-rows">
        {data.entries.map((entry) => (
          <Entry key={`${entry.at} ${entry.what} ${entry.exposure ?? entry.deadline ?? entry.why}`} entry={entry} />
        ))}
      </ol>
      {isLast && next && <Button onClick={() => onMore(next)}>{t.more}</Button>}
    </>
  );
}

function Entry({ entry }: { entry: FileEntry }) {
  const { timeline: t } = useWords(timelineWords);
  const { claimPage } = useWords(deskWords);
  const { kinds } = useWords(deadlineWords);
  const { time, day } = useFormat();
  const nameOf = useNameOf();
  const reasonText = useReasonTexts();
  const { at, what, who, by, reasons = [], why, exposure, letter, deadline, dueOn, to } = entry;
  const event = t.events[what] ?? claimPage.timeline.events[what as TimelineEvent];
  const about = [
    exposure && claimPage.exposures.kinds[exposure],
    letter && t.letters[letter],
    deadline && kinds[deadline],
    to && t.to(nameOf(to)),
    dueOn && day(dueOn),
  ].filter(Boolean);
  return (
    <li className="desk-event">
      <Box variant="strong">{[event, ...about].join(' · ')}</Box>
      <Box color="text-body-secondary" fontSize="body-s">
        <time dateTime={at}>{time(at)}</time> {t.by(by ? nameOf(by) : t.who[who])}
        {reasons.map((code) => (
          <div key={code}>{reasonText(code).label}</div>
        ))}
      </Box>
      {why && <div className="desk-typed">{why}</div>}
    </li>
  );
}
