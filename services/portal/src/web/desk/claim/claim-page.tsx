import Alert from '@cloudscape-design/components/alert';
import { Suspense } from 'react';
import { useParams } from 'react-router';
import '../desk.css';
import { LettersPanel } from '../../customer/claims/letters/letters-panel.tsx';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { Demanded, onDemand } from '../../layout/on-demand.tsx';
import { PageLink } from '../../layout/page-link.tsx';
import { useWords } from '../../words/use-words.ts';
import { Columns } from '../columns.tsx';
import { ClocksSection } from '../deadlines/clocks-section.tsx';
import type OwnerPanel from '../file/owner-panel.tsx';
import type WorkSections from '../file/work-sections.tsx';
import { ChangePanel } from '../way-back/change-panel.tsx';
import { EarlierDecisions } from '../way-back/earlier-decisions.tsx';
import { deskWords } from '../words/index.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { ClaimHeader } from './claim-header.tsx';
import { ClaimTimeline } from './claim-timeline.tsx';
import { DecisionPanel } from './decision/decision-panel.tsx';
import { ExposuresSection } from './exposures-section.tsx';
import { FraudSection } from './fraud-section.tsx';
import { NoticeSection } from './notice-section.tsx';
import { OtherClaims } from './other-claims.tsx';
import { PhotosSection } from './photos-section.tsx';
import { PolicySection } from './policy-section.tsx';
import { SameLossSection } from './same-loss-section.tsx';
import { SettlementSection } from './settlement-section.tsx';
import { useClaim } from './use-claim.ts';

/** Loaded after the page, since a decision does not need it. */
const ownerPanel = onDemand<Parameters<typeof OwnerPanel>[0]>(() => import('../file/owner-panel.tsx'));
const workSections = onDemand<Parameters<typeof WorkSections>[0]>(() => import('../file/work-sections.tsx'));

/** All information for a decision about a claim. Each section is a component that takes the claim. */
export default function ClaimPage() {
  const { claimId } = useParams() as { claimId: string };
  const t = useWords(deskWords);
  const { shown, own, error, refetch } = useClaim(claimId);
  if (own) {
    return (
      <Alert type="info" header={t.claimPage.own.title}>
        {t.claimPage.own.text} <PageLink href={`/claims/${claimId}`}>{t.claimPage.own.link}</PageLink>
      </Alert>
    );
  }
  if (!shown)
    return error ? <Failure error={error} problems={t.problems} onRetry={() => void refetch()} /> : <Loading />;

  const { claim } = shown;
  return (
    <div>
      <ClaimHeader claim={claim} />
      <ChangedNotice shown={shown} />
      <Columns
        beside={
          <>
            <DecisionPanel shown={shown} />
            <Suspense fallback={<Loading />}>
              <Demanded of={ownerPanel} claim={claim} />
            </Suspense>
            <ClocksSection claim={claim} />
            <ChangePanel claim={claim} />
            <ClaimTimeline claim={claim} />
          </>
        }
      >
        <SameLossSection claim={claim} />
        <PhotosSection claim={claim} />
        <FraudSection claim={claim} />
        <NoticeSection claim={claim} />
        <ExposuresSection claim={claim} />
        <Suspense fallback={<Loading />}>
          <Demanded of={workSections} claim={claim} />
        </Suspense>
        <EarlierDecisions claim={claim} />
        <PolicySection claim={claim} />
        <OtherClaims claim={claim} />
        <SettlementSection claim={claim} />
        <LettersPanel claimId={claim.claimId} open={claim.state !== 'closed'} />
      </Columns>
    </div>
  );
}
