import type { showDriving } from '@claimstream/api-contract/telematics/show-driving';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useNavigate } from 'react-router';
import { useRead } from '../../api/use-api.ts';
import { EmptyPage } from '../../layout/empty-page.tsx';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { useWords } from '../../words/use-words.ts';
import { useCustomer } from '../use-customer.ts';
import { CrashToReport, useCrashDrafts } from './crash-drafts.tsx';
import { DrivingCard } from './driving-card.tsx';
import { drivingWords } from './words/index.ts';

/** Polled, since trips arrive while the page is open. */
const REFRESH_MS = 15_000;

/** Each car with the consent to record its trips, the recorded data, and the score. */
export default function DrivingPage() {
  const t = useWords(drivingWords);
  const go = useNavigate();
  const { customer } = useCustomer();
  const crashes = useCrashDrafts();
  const { data, error, refetch } = useRead<typeof showDriving>('GET /telematics', undefined, {
    refetchInterval: REFRESH_MS,
  });
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  if (data.policies.length === 0) {
    return (
      <EmptyPage title={t.title} text={t.none}>
        <Button onClick={() => go('/')}>{t.toOverview}</Button>
      </EmptyPage>
    );
  }
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.intro}>
        {t.title}
      </Header>
      {crashes.data?.drafts.map((draft) => (
        <CrashToReport key={draft.crashId} draft={draft} />
      ))}
      {data.policies.map((driving) => (
        <DrivingCard
          key={driving.policyId}
          driving={driving}
          car={customer?.policies.find(({ policyId }) => policyId === driving.policyId)?.car}
        />
      ))}
    </SpaceBetween>
  );
}
