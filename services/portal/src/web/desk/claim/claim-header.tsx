import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { PageLink } from '../../layout/page-link.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { Age } from '../age.tsx';
import { useReasonTexts } from '../reason-texts.ts';
import { WeatherLink } from '../weather-link.tsx';
import { deskWords } from '../words/index.ts';
import { ClaimStateBadge } from './claim-state-badge.tsx';

/** Number, state and age of the claim, and why it waits for a person. */
export function ClaimHeader({ claim }: { claim: StaffClaim }) {
  const t = useWords(deskWords);
  const { day, time } = useFormat();
  const reasonText = useReasonTexts();
  const own = claim.reasons.filter((code) => t.reasons[code]);
  return (
    <SpaceBetween size="xs">
      <PageLink href="/desk">{t.back}</PageLink>
      <Header
        variant="h1"
        description={
          <>
            {t.queue.lossOn(day(claim.lossDate))}
            <WeatherLink catastrophe={claim.catastrophe} /> · {t.claimPage.filed} <Age since={claim.filedAt} />
            {claim.state === 'review' && claim.reviewRequestedAt && (
              <> · {t.claimPage.waits(time(claim.reviewRequestedAt))}</>
            )}
          </>
        }
        info={<ClaimStateBadge state={claim.state} />}
      >
        {t.claim(claim.claimNumber)}
      </Header>
      {own.length > 0 && (
        <Box variant="p">
          {claim.state === 'review' && <strong>{t.claimPage.why} </strong>}
          {own.map((code) => reasonText(code).text).join(' ')}
        </Box>
      )}
    </SpaceBetween>
  );
}
