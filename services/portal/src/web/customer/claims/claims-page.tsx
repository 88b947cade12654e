import Button from '@cloudscape-design/components/button';
import Cards from '@cloudscape-design/components/cards';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { EmptyPage } from '../../layout/empty-page.tsx';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { PageLink } from '../../layout/page-link.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { useCustomer } from '../use-customer.ts';
import { ClaimState } from './claim-line.tsx';
import { useClaims } from './use-claims.ts';
import { claimWords } from './words/index.ts';

/** The customer's claims, newest first, a page at a time. */
export default function ClaimsPage() {
  const t = useWords(claimWords);
  const format = useFormat();
  const go = useNavigate();
  const { customer } = useCustomer();
  // The cursors of the pages so far: the last one is shown, the earlier ones lead back.
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  const { data, error, refetch } = useClaims(cursors.at(-1));
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const covered = customer?.policies.some(({ state }) => state === 'active') ?? false;
  const report = (
    <Button variant="primary" onClick={() => go('/report')}>
      {t.report}
    </Button>
  );
  if (data.claims.length === 0 && cursors.length === 1) {
    return (
      <EmptyPage title={t.title} text={covered ? t.none.covered : t.none.notCovered}>
        {covered ? report : <Button onClick={() => go('/')}>{t.none.toOverview}</Button>}
      </EmptyPage>
    );
  }
  const carOf = (id: string) => customer?.policies.find(({ policyId }) => policyId === id)?.car;
  return (
    <SpaceBetween size="l">
      <Cards
        header={
          <Header variant="h1" actions={covered && report}>
            {t.title}
          </Header>
        }
        items={data.claims}
        trackBy="claimId"
        cardsPerRow={[{ cards: 1 }, { minWidth: 700, cards: 2 }, { minWidth: 1100, cards: 3 }]}
        ariaLabels={{ itemSelectionLabel: (_, claim) => claim.claimNumber, selectionGroupLabel: t.title }}
        cardDefinition={{
          header: (claim) => (
            <PageLink href={`/claims/${claim.claimId}`} fontSize="heading-m">
              {claim.claimNumber}
            </PageLink>
          ),
          sections: [
            { id: 'state', content: (claim) => <ClaimState claim={claim} /> },
            {
              id: 'loss',
              header: t.loss,
              content: ({ lossDate, policyId }) => {
                const car = carOf(policyId);
                return car ? t.dayWith(format.day(lossDate), `${car.make} ${car.model}`) : format.day(lossDate);
              },
            },
            {
              id: 'money',
              header: t.money,
              content: ({ paidCents, payoutCents, state, outcome }) => {
                const refused = state === 'rejected' || state === 'denied' || outcome === 'denied';
                const cents = refused ? 0 : (paidCents ?? payoutCents);
                return cents === undefined ? t.notKnownYet : format.money(cents);
              },
            },
          ],
        }}
      />
      {(cursors.length > 1 || data.next) && (
        <SpaceBetween size="xs" direction="horizontal">
          <Button disabled={cursors.length === 1} onClick={() => setCursors(cursors.slice(0, -1))}>
            {t.newer}
          </Button>
          <Button disabled={!data.next} onClick={() => setCursors([...cursors, data.next])}>
            {t.older}
          </Button>
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}
