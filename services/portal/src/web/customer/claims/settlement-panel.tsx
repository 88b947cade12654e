import type { AnswerOf } from '@claimstream/api-contract';
import type { showClaim } from '@claimstream/api-contract/claims/show-claim';
import type { showSettlement } from '@claimstream/api-contract/settlement/show-settlement';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useRead } from '../../api/use-api.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { PaymentDetails } from './payment-details.tsx';
import { claimWords } from './words/index.ts';

type Settlement = AnswerOf<typeof showSettlement>;

const looks: Record<Settlement['state'], StatusIndicatorProps.Type> = {
  'awaiting-approval': 'in-progress',
  paying: 'in-progress',
  paid: 'success',
  'nothing-payable': 'stopped',
  'payment-failed': 'warning',
  'payment-returned': 'warning',
  declined: 'in-progress',
  released: 'stopped',
  'awaiting-earlier': 'in-progress',
};

/** The calculation of the payout in steps that add up, and the state of the payment. */
export function SettlementPanel({ claim: { claimId } }: { claim: AnswerOf<typeof showClaim> }) {
  const t = useWords(claimWords).settlement;
  const format = useFormat();
  const { data } = useRead<typeof showSettlement>(
    'GET /settlements/{claimId}',
    { path: { claimId } },
    { refetchInterval: (settlement) => (settlement?.state === 'paying' ? 3_000 : false) },
  );
  if (!data) return null;
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      <SpaceBetween size="m">
        {data.calculation && <Calculation calculation={data.calculation} />}
        <SpaceBetween size="xxs">
          <StatusIndicator type={looks[data.state]}>{t.states[data.state]}</StatusIndicator>
          <Box color="text-body-secondary">
            {data.state === 'paid' && data.paidAt ? t.paidAt(format.time(data.paidAt)) : t.stateTexts[data.state]}
          </Box>
        </SpaceBetween>
        {data.state === 'payment-returned' && <PaymentDetails claimId={claimId} />}
      </SpaceBetween>
    </Container>
  );
}

function Calculation({ calculation }: { calculation: NonNullable<Settlement['calculation']> }) {
  const t = useWords(claimWords).settlement;
  const format = useFormat();
  return (
    <table className="sum">
      <caption>{calculation.totalLoss ? t.totalLoss : t.repair}</caption>
      <tbody>
        {calculation.steps.map(({ what, cents }) => (
          <tr key={what}>
            <th scope="row">
              {t.steps[what]}
              <Box variant="small" color="text-body-secondary" display="block">
                {t.explained[what](format.dollars(calculation.limitCents))}
              </Box>
            </th>
            <td>{format.money(cents)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.payout}</th>
          <td>{format.money(calculation.payoutCents)}</td>
        </tr>
        {calculation.shares?.map(({ payee, cents }) => (
          <tr key={payee} className="part">
            <th scope="row">{t.shares[payee]}</th>
            <td>{format.money(cents)}</td>
          </tr>
        ))}
      </tfoot>
    </table>
  );
}
