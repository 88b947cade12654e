import type { EventContext } from '@claimstream/events-schema';
import type { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import type { Handle } from '@claimstream/lambda-kit';

type Start = (name: string, input: Record<string, unknown>) => Promise<void>;

/** Starts the claim's workflow under the claim's id: a duplicate starts nothing. */
export function startHandling(start: Start): Handle<typeof ClaimAccepted> {
  return ({ data: { claimId } }, context) => start(claimId, { claimId, context });
}

/** Of `Claim.Reopened`, and of a `Claim.Assessed` that is a supplement. */
interface Again {
  data: { claimId: string; round?: number };
}

/** Starts it again for a claim that had ended, once for each round: its first execution is over, and finds no such name taken. */
export function startAgain(start: Start) {
  return ({ data: { claimId, round = 1 } }: Again, context: EventContext) =>
    start(`${claimId}-r${round}`, { claimId, context });
}
