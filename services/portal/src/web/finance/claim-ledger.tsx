import type { showLedger } from '@claimstream/api-contract/settlement/show-ledger';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRead } from '../api/use-api.ts';
import { Failure } from '../layout/failure.tsx';
import { Loading } from '../layout/loading.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { AccountBalances } from './account-balances.tsx';
import { Journal } from './journal.tsx';
import { RecoveryForm } from './recovery-form.tsx';
import { financeWords } from './words/index.ts';

/** A claim's accounts and entries, and the form for its recoveries. */
export function ClaimLedger({ claimId }: { claimId: string }) {
  const t = useWords(financeWords);
  const { money } = useFormat();
  const { data, error, refetch } = useRead<typeof showLedger>(
    'GET /ledger',
    { query: { claim: claimId } },
    { refetchInterval: 10_000 },
  );
  if (!data)
    return error ? <Failure error={error} problems={t.problems} onRetry={() => void refetch()} /> : <Loading />;
  const { balance } = data;
  const figures = [
    ['incurred', balance.incurredCents],
    ['paid', balance.paidCents],
    ['outstanding', balance.outstandingCents],
    ['recovered', balance.recoveredCents],
    ['expense', balance.expenseCents],
    ['dueToInsured', balance.dueToInsuredCents],
    ['dueToVendor', balance.dueToVendorCents],
  ] as const;
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header variant="h2" description={t.identity}>
            {t.claim(data.claimNumber)}
          </Header>
        }
      >
        <dl className="finance-figures">
          {figures.map(([figure, cents]) => (
            <div key={figure}>
              <dt>{t.figures[figure]}</dt>
              <dd>
                <Box fontSize="heading-m">{money(cents)}</Box>
              </dd>
            </div>
          ))}
        </dl>
      </Container>
      {data.exposures.map((exposure) => (
        <AccountBalances key={exposure.exposure} exposure={exposure} />
      ))}
      <Journal entries={data.entries} />
      {balance.paidCents > 0 && <RecoveryForm claimId={claimId} />}
    </SpaceBetween>
  );
}
