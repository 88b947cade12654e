import type { EventContext } from '@claimstream/events-schema';
import type { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import type { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import type { Handle } from '@claimstream/lambda-kit';

/** Starts the workflow under a name that only one execution can have: a duplicate starts nothing. */
export type Start = (name: string, input: Record<string, unknown>) => Promise<void>;

/** Starts the workflow of a claim that waits for no evidence. The last evidence starts the others, see `recordEvidence`. */
export function startHandling(start: Start): Handle<typeof ClaimAccepted> {
  return async ({ data: { claimId, stolen } }, context) => {
    if (stolen) await start(claimId, { claimId, context });
  };
}

/** Starts the workflow again for a claim whose execution is over, once for each round: the round is part of the name. */
export const startRound = (
  start: Start,
  { claimId, round = 1 }: { claimId: string; round?: number },
  context: EventContext,
) => start(`${claimId}-r${round}`, { claimId, context });

/** A claim that had ended waits for a person again. */
export function startAgain(start: Start): Handle<typeof ClaimReopened> {
  return ({ data }, context) => startRound(start, data, context);
}
