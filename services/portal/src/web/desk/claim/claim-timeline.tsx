import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import type { TimelineEvent } from '@claimstream/api-contract/claims/timeline';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { PageLink } from '../../layout/page-link.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { useReasonTexts } from '../reason-texts.ts';
import { deskWords } from '../words/index.ts';

const statuses: Partial<Record<TimelineEvent, StatusIndicatorProps.Type>> = {
  rejected: 'error',
  denied: 'error',
  review: 'pending',
  declined: 'warning',
  objected: 'warning',
  withdrawn: 'stopped',
};

/** The history of the claim, oldest first. A separate page shows actors and reasons. */
export function ClaimTimeline({ claim: { claimId, timeline } }: { claim: StaffClaim }) {
  const { claimPage: t } = useWords(deskWords);
  const { time } = useFormat();
  const reasonText = useReasonTexts();
  return (
    <Container header={<Header variant="h2">{t.timeline.title}</Header>}>
      <SpaceBetween size="m">
        <ol className="desk-rows">
          {timeline.map(({ at, what, reasons = [] }) => (
            <li key={`${at} ${what}`} className="desk-event">
              <StatusIndicator type={statuses[what] ?? 'success'} colorOverride={statuses[what] ? undefined : 'grey'}>
                {t.timeline.events[what]}
              </StatusIndicator>
              <Box color="text-body-secondary" fontSize="body-s" padding={{ left: 'l' }}>
                <time dateTime={at}>{time(at)}</time>
                {reasons.map((code) => (
                  <div key={code}>{reasonText(code).label}</div>
                ))}
              </Box>
            </li>
          ))}
        </ol>
        <PageLink href={`/desk/claims/${claimId}/timeline`}>{t.timeline.whole}</PageLink>
      </SpaceBetween>
    </Container>
  );
}
