import type { Rental } from '@claimstream/api-contract/vendor/rental';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { PageLink } from '../../layout/page-link.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { CarRepaired } from './car-repaired.tsx';
import { rentalWords } from './words/index.ts';

/** One rental car: its days, who pays what, and the button that ends it. */
export function RentalCard({ rental }: { rental: Rental }) {
  const t = useWords(rentalWords);
  const format = useFormat();
  const { state, rentalClass, from, until, lastPaidDay, endReason, days, paidCents, ownCents } = rental;
  const isOut = state === 'booked';
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={endReason && t.reasons[endReason]}
          actions={<StatusIndicator type={isOut ? 'success' : 'stopped'}>{isOut ? t.booked : t.ended}</StatusIndicator>}
        >
          {t.classes[rentalClass]}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <KeyValuePairs
          columns={4}
          minColumnWidth={160}
          items={[
            {
              label: t.claim,
              value: <PageLink href={`/claims/${rental.claimId}`}>{rental.claimNumber}</PageLink>,
            },
            { label: t.from, value: format.day(from) },
            until === undefined
              ? { label: t.paidUntil, value: format.day(lastPaidDay) }
              : { label: t.until, value: format.day(until) },
            { label: isOut ? t.days : t.daysInAll, value: format.number(days) },
            { label: t.paid, value: format.money(paidCents) },
            { label: t.own, value: format.money(ownCents) },
            {
              label: t.rate,
              value: t.rateOf(format.dollars(rental.dayRateCents), format.dollars(rental.perDayCents)),
            },
          ]}
        />
        {isOut && <CarRepaired rental={rental} />}
      </SpaceBetween>
    </Container>
  );
}
