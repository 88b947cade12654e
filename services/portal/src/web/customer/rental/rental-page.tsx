import type { listRentals } from '@claimstream/api-contract/vendor/list-rentals';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRead } from '../../api/use-api.ts';
import { EmptyPage } from '../../layout/empty-page.tsx';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { useWords } from '../../words/use-words.ts';
import { RentalCard } from './rental-card.tsx';
import { rentalWords } from './words/index.ts';

const PAGE = 10;

/** The customer's rental cars, newest first: the booking, the paid days and the cost so far. */
export default function RentalPage() {
  const t = useWords(rentalWords);
  const go = useNavigate();
  const [cursor, setCursor] = useState<string>();
  const { data, error, refetch } = useRead<typeof listRentals>('GET /rentals', { query: { limit: PAGE, cursor } });
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  if (data.rentals.length === 0) {
    return (
      <EmptyPage title={t.title} text={t.none}>
        <Button onClick={() => go('/policies')}>{t.toPolicies}</Button>
      </EmptyPage>
    );
  }
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{t.title}</Header>
      {data.rentals.map((rental) => (
        <RentalCard key={rental.rentalId} rental={rental} />
      ))}
      {data.next && <Button onClick={() => setCursor(data.next)}>{t.older}</Button>}
    </SpaceBetween>
  );
}
