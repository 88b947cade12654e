import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { PageLink } from '../../layout/page-link.tsx';
import { useWords } from '../../words/use-words.ts';
import { CalculationSteps } from '../settlement/calculation-steps.tsx';
import { SettlementState } from '../settlement/settlement-state.tsx';
import { useSettlement } from '../settlement/use-settlement.ts';
import { Declined } from '../way-back/declined.tsx';
import { deskWords } from '../words/index.ts';

const settles: readonly string[] = ['assessed', 'settled', 'closed', 'withdrawn'];

/** The claim's payout, once it is computed. */
export function SettlementSection({ claim: { claimId, state, revisions } }: { claim: StaffClaim }) {
  const { settlement: t } = useWords(deskWords);
  const { settlement } = useSettlement(claimId, {
    enabled: settles.includes(state) || revisions.length > 0,
    refetchInterval: 5_000,
  });
  if (!settlement) return null;
  return (
    <Container
      header={
        <Header variant="h2" actions={<PageLink href={`/desk/approvals/${claimId}`}>{t.open}</PageLink>}>
          {t.title}
        </Header>
      }
    >
      <SpaceBetween size="s">
        <SettlementState state={settlement.state} />
        <Declined settlement={settlement} />
        {settlement.calculation && <CalculationSteps calculation={settlement.calculation} />}
      </SpaceBetween>
    </Container>
  );
}
