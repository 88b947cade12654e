import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import '../desk.css';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { PageLink } from '../../layout/page-link.tsx';
import { useWords } from '../../words/use-words.ts';
import { Age } from '../age.tsx';
import { Columns } from '../columns.tsx';
import { CalculationSteps } from '../settlement/calculation-steps.tsx';
import { Ledger } from '../settlement/ledger.tsx';
import { SettlementState } from '../settlement/settlement-state.tsx';
import { useSettlement } from '../settlement/use-settlement.ts';
import { deskWords } from '../words/index.ts';
import { ApprovalPanel } from './approval-panel.tsx';
import { Assessment } from './assessment.tsx';
import { approvalWords } from './words/index.ts';

/** The calculation of a claim's payout, and a supervisor's approval of it. */
export default function ApprovalPage() {
  const { claimId } = useParams() as { claimId: string };
  const words = useWords(deskWords);
  const t = useWords(approvalWords);
  const { settlement, own, none, error, refetch } = useSettlement(claimId, { refetchInterval: 4_000 });
  if (own) return <Alert type="info">{words.problems.OWN_PAYOUT}</Alert>;
  if (none) return <Alert type="info">{t.notYet}</Alert>;
  if (!settlement) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const { claimNumber, requestedAt, calculation, state } = settlement;
  return (
    <SpaceBetween size="l">
      <SpaceBetween size="xs">
        <PageLink href="/desk">{words.back}</PageLink>
        <Header
          variant="h1"
          description={
            <>
              {t.computed} <Age since={requestedAt} /> ·{' '}
              <PageLink href={`/desk/claims/${claimId}`}>{t.toClaim}</PageLink>
            </>
          }
          info={<SettlementState state={state} />}
        >
          {t.title(claimNumber)}
        </Header>
      </SpaceBetween>
      <Columns beside={<ApprovalPanel settlement={settlement} />}>
        <Container header={<Header variant="h2">{words.settlement.calculation}</Header>}>
          {calculation ? (
            <CalculationSteps calculation={calculation} />
          ) : (
            <Box color="text-body-secondary">{t.noSteps}</Box>
          )}
        </Container>
        <Assessment claimId={claimId} />
        <Container header={<Header variant="h2">{words.settlement.ledger}</Header>}>
          <Ledger settlement={settlement} />
        </Container>
      </Columns>
    </SpaceBetween>
  );
}
