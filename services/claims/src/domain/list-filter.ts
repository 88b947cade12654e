import type { ClaimState } from '@claimstream/api-contract/claims/claim-states';

/** The states in which a claim still needs work. */
export const openStates: readonly ClaimState[] = ['requested', 'accepted', 'review', 'assessed', 'denied', 'settled'];

/** The states to list: all open claims of one person, unless the query names a state. */
export function statesOf(state: ClaimState | undefined, owner: string | undefined): readonly ClaimState[] {
  if (state) return [state];
  return owner === undefined || owner === 'nobody' ? ['review'] : openStates;
}

/** The filing moment of a claim that is exactly this many days old. */
export const filedBefore = (days: number, now: Date): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString();
