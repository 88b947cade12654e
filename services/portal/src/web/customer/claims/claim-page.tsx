import type { showClaim } from '@claimstream/api-contract/claims/show-claim';
import { placeName } from '@claimstream/api-contract/policy-territory';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Suspense } from 'react';
import { useParams } from 'react-router';
import { useRead } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { Demanded, onDemand } from '../../layout/on-demand.tsx';
import { PageLink } from '../../layout/page-link.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { useCustomer } from '../use-customer.ts';
import { ClaimState } from './claim-line.tsx';
import { ClaimNotice } from './claim-notice.tsx';
import { DamagePhotos } from './damage-photos.tsx';
import { LettersPanel } from './letters/letters-panel.tsx';
import { SettlementPanel } from './settlement-panel.tsx';
import { Timeline } from './timeline.tsx';
import type WayBack from './way-back/way-back.tsx';
import { WhatNext } from './what-next.tsx';
import { claimWords } from './words/index.ts';

/** Loaded on demand, since few customers need them. */
const wayBack = onDemand(() => import('./way-back/way-back.tsx'));
const Changes = (props: Parameters<typeof WayBack>[0]) => (
  <Suspense fallback={null}>
    <Demanded of={wayBack} {...props} />
  </Suspense>
);

/** One claim: its status, the next step, the payment and the reasons for it. */
export default function ClaimPage() {
  const t = useWords(claimWords);
  const format = useFormat();
  const { claimId = '' } = useParams();
  const { customer } = useCustomer();
  const query = useRead<typeof showClaim>(
    'GET /claims/{claimId}',
    { path: { claimId } },
    { refetchInterval: (claim) => (claim?.state === 'requested' ? 2_000 : false) },
  );
  const claim = query.data;
  if (!claim) {
    return query.error ? (
      <Failure error={query.error} problems={t.problems} onRetry={() => void query.refetch()} />
    ) : (
      <Loading />
    );
  }
  const car = customer?.policies.find(({ policyId }) => policyId === claim.policyId)?.car;
  const { catastrophe, lossDate, notice } = claim;
  const lossDay = format.day(lossDate);
  const loss = catastrophe ? t.weather[catastrophe.kind](lossDay, placeName(notice.loss.state)) : lossDay;
  const settled = claim.state === 'settled' || (claim.state === 'closed' && claim.payoutCents !== undefined);
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description={[car && `${car.make} ${car.model}`, loss].filter(Boolean).join(' · ')}
        actions={<ClaimState claim={claim} />}
      >
        {t.claim(claim.claimNumber)}
      </Header>
      <WhatNext claim={claim} />
      {claim.view === 'customer' && claim.may.object && <Changes claim={claim} />}
      {customer && claim.documents.length > 0 && <DamagePhotos claim={claim} customer={customer} />}
      {settled && <SettlementPanel claim={claim} />}
      {claim.notice.loss.drivable === false && <PageLink href="/rental">{t.rentalCar}</PageLink>}
      <LettersPanel claimId={claim.claimId} open={claim.state !== 'closed'} forCustomer />
      <Container header={<Header variant="h2">{t.timeline.title}</Header>}>
        <Timeline entries={claim.timeline} />
      </Container>
      <ClaimNotice notice={claim.notice} />
      {claim.view === 'customer' && claim.may.withdraw && <Changes claim={claim} />}
    </SpaceBetween>
  );
}
