import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { environment, eventHandler, type Handle, on, startWorkflowOnce } from '@claimstream/lambda-kit';
import * as z from 'zod';

const config = environment(z.object({ HANDLE_CLAIM: z.string().min(1) }));

/** Starts the claim's workflow under the claim's id: a duplicate starts nothing. */
export function startHandling(
  start: (name: string, input: Record<string, unknown>) => Promise<void>,
): Handle<typeof ClaimAccepted> {
  return ({ data: { claimId } }, context) => start(claimId, { claimId, context });
}

export const handler = eventHandler([
  on(
    ClaimAccepted,
    startHandling((name, input) => startWorkflowOnce(config.HANDLE_CLAIM, name, input)),
  ),
]);
