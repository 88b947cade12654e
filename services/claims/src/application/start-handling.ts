import type { EventContext } from '@claimstream/events-schema';
import type { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import type { Handle } from '@claimstream/lambda-kit';

/** Starts the workflow under a name, of which there is one execution: a duplicate starts nothing. */
export type Start = (name: string, input: Record<string, unknown>) => Promise<void>;

/** Starts the workflow of a claim from which no evidence is awaited. The others begin with the last of theirs, see `recordEvidence`. */
export function startHandling(start: Start): Handle<typeof ClaimAccepted> {
  return async ({ data: { claimId, stolen } }, context) => {
    if (stolen) await start(claimId, { claimId, context });
  };
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
