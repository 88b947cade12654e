import type { StaffSettlement } from '@claimstream/api-contract/settlement/settlement-views';
import type { FraudHold } from './fraud-result.ts';
import { isOnItsWay, stands } from './rounds.ts';
import type { Settlement } from './settlement.ts';

/** The states in which a settlement waits for a supervisor. */
export const openStates: readonly Settlement['state'][] = ['awaiting-approval', 'payment-failed'];

/** The asker: their groups, and their alias in the events of the claim. */
export interface Asker {
  groups: readonly string[];
  alias: string;
}

type May = StaffSettlement['may'];

/**
 * Why somebody is not a second person: they decided something about the claim. For settlements without a record of the deciders, no
 * adjuster is one.
 */
export function partiality(
  { handledBy }: Pick<Settlement, 'handledBy'>,
  { groups, alias }: Asker,
): 'OWN_ASSESSMENT' | 'ASSESSES_CLAIMS' | undefined {
  if (handledBy) return handledBy.includes(alias) ? 'OWN_ASSESSMENT' : undefined;
  return groups.includes('adjusters') ? 'ASSESSES_CLAIMS' : undefined;
}

/** Whether a member of staff, whom the payout does not pay, may approve or decline it, and why not. */
export function mayApprove(
  settlement: Pick<Settlement, 'state' | 'returns' | 'shares' | 'handledBy'>,
  hold: FraudHold | undefined,
  asker: Asker,
): May {
  if (!asker.groups.includes('supervisors')) return neither('NOT_SUPERVISOR');
  const partial = partiality(settlement, asker);
  if (partial) return neither(partial);
  if (!openStates.includes(settlement.state)) return neither('NOT_OPEN');
  // Money that was paid once, or in part, is owed: a supervisor decides only where it goes.
  const decline = !stands(settlement) && !isOnItsWay(settlement);
  return hold ? { approve: false, decline, why: hold } : { approve: true, decline };
}

const neither = (why: NonNullable<May['why']>): May => ({ approve: false, decline: false, why });
