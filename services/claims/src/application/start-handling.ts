import type { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import type { Handle } from '@claimstream/lambda-kit';

/** Starts the claim's workflow under the claim's id: a duplicate starts nothing. */
export function startHandling(
  start: (name: string, input: Record<string, unknown>) => Promise<void>,
): Handle<typeof ClaimAccepted> {
  return ({ data: { claimId } }, context) => start(claimId, { claimId, context });
}
