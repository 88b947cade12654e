import type { StaffSettlement } from '@claimstream/api-contract/settlement/settlement-views';
import type { FraudHold } from './fraud-result.ts';
import type { Settlement } from './settlement.ts';

/** The states in which a settlement waits for a supervisor. */
export const openStates: readonly Settlement['state'][] = ['awaiting-approval', 'payment-failed'];

/** Whether a member of staff, whom the payout does not pay, may approve it, and why not. */
export function mayApprove(
  { state }: Pick<Settlement, 'state'>,
  hold: FraudHold | undefined,
  groups: readonly string[],
): StaffSettlement['may'] {
  if (!groups.includes('supervisors')) return { approve: false, why: 'NOT_SUPERVISOR' };
  if (groups.includes('adjusters')) return { approve: false, why: 'ASSESSES_CLAIMS' };
  if (!openStates.includes(state)) return { approve: false, why: 'NOT_OPEN' };
  return hold ? { approve: false, why: hold } : { approve: true };
}
