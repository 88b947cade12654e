import type { AnswerOf } from '@claimstream/api-contract';
import type { listOpenRentals } from '@claimstream/api-contract/vendor/list-open-rentals';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import '../desk/desk.css';
import { useRead } from '../api/use-api.ts';
import { DeskTable } from '../desk/desk-table.tsx';
import { Failure } from '../layout/failure.tsx';
import { Loading } from '../layout/loading.tsx';
import { PageLink } from '../layout/page-link.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { EndRental } from './end-rental.tsx';
import { openRentalWords } from './words/index.ts';

type Rental = AnswerOf<typeof listOpenRentals>['rentals'][number];
const PAGE = 25;

/** Rental cars in use: the paid days used so far, each rental's cost and end, and the form that ends it. */
export default function OpenRentalsPage() {
  const t = useWords(openRentalWords);
  const [cursor, setCursor] = useState<string>();
  const [chosen, setChosen] = useState<Rental>();
  const { data, error, refetch } = useRead<typeof listOpenRentals>(
    'GET /open-rentals',
    { query: { limit: PAGE, cursor } },
    { refetchInterval: 60_000 },
  );
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.intro}>
        {t.title}
      </Header>
      {chosen && <EndRental key={chosen.rentalId} rental={chosen} onDone={() => setChosen(undefined)} />}
      {data.rentals.length === 0 ? (
        <Box color="text-body-secondary">{t.none}</Box>
      ) : (
        <OpenRentals rentals={data.rentals} onEnd={setChosen} />
      )}
      <SpaceBetween size="s" direction="horizontal">
        {cursor && <Button onClick={() => setCursor(undefined)}>{t.first}</Button>}
        {data.next && <Button onClick={() => setCursor(data.next)}>{t.more}</Button>}
      </SpaceBetween>
    </SpaceBetween>
  );
}

function OpenRentals({ rentals, onEnd }: { rentals: readonly Rental[]; onEnd: (rental: Rental) => void }) {
  const t = useWords(openRentalWords);
  const { day, money, number } = useFormat();
  const { claim, car, days, cost, ends } = t.columns;
  return (
    <DeskTable
      label={t.title}
      titles={[claim, car, days, cost, ends, t.end]}
      rows={rentals.map((rental) => ({
        key: rental.rentalId,
        cells: [
          <PageLink key="claim" href={`/desk/claims/${rental.claimId}`}>
            {rental.claimNumber}
          </PageLink>,
          t.car(t.classes[rental.rentalClass], day(rental.from)),
          t.daysOf(number(rental.paidDays), number(rental.maxDays)),
          rental.ownCents > 0
            ? t.costs(money(rental.paidCents), money(rental.ownCents))
            : t.cost(money(rental.paidCents)),
          t.ends(day(rental.lastPaidDay)),
          <Button key="end" variant="inline-link" ariaLabel={t.endOf(rental.claimNumber)} onClick={() => onEnd(rental)}>
            {t.end}
          </Button>,
        ],
      }))}
    />
  );
}
