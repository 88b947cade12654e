import type { ClaimState } from '@claimstream/api-contract/claims/claim-states';

/** The states in which something is still to be done about a claim. */
export const openStates: readonly ClaimState[] = ['requested', 'accepted', 'review', 'assessed', 'denied', 'settled'];

/** The states that are listed: of one person all their open claims, unless a state is asked for. */
export function statesOf(state: ClaimState | undefined, owner: string | undefined): readonly ClaimState[] {
  if (state) return [state];
  return owner === undefined || owner === 'nobody' ? ['review'] : openStates;
}

/** The latest moment at which a claim was filed that is so many days old. */
export const filedBefore = (days: number, now: Date): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString();
