import Box from '@cloudscape-design/components/box';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { PageLink } from '../../layout/page-link.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { customerWords } from '../words/index.ts';
import type { ClaimSummary } from './use-claims.ts';

/** A claim in one line: its number, day and status. */
export function ClaimLine({ claim }: { claim: ClaimSummary }) {
  const format = useFormat();
  return (
    <div className="line">
      <PageLink href={`/claims/${claim.claimId}`}>{claim.claimNumber}</PageLink>
      <Box color="text-body-secondary">{format.day(claim.lossDate)}</Box>
      <ClaimState claim={claim} />
    </div>
  );
}

const looks: Record<ClaimSummary['state'], StatusIndicatorProps.Type> = {
  requested: 'in-progress',
  accepted: 'info',
  rejected: 'stopped',
  review: 'in-progress',
  assessed: 'in-progress',
  denied: 'stopped',
  settled: 'in-progress',
  closed: 'success',
  withdrawn: 'stopped',
};

/** The status of a claim; for a closed one, its outcome. */
export function ClaimState({
  claim: { state, outcome, paymentReturnedAt },
}: {
  claim: Pick<ClaimSummary, 'state' | 'outcome' | 'paymentReturnedAt'>;
}) {
  const words = useWords(customerWords);
  if (paymentReturnedAt) return <StatusIndicator type="warning">{words.paymentReturned}</StatusIndicator>;
  if (state !== 'closed' || !outcome)
    return <StatusIndicator type={looks[state]}>{words.claimState[state]}</StatusIndicator>;
  return <StatusIndicator type={outcome === 'paid' ? 'success' : 'stopped'}>{words.outcome[outcome]}</StatusIndicator>;
}
