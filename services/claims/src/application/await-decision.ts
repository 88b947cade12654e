import * as z from 'zod';
import { HandlingInput } from '../domain/handling.ts';
import type { assessClaim } from './assess-claim.ts';
import type { CompleteWait } from './end-waits.ts';
import type { enterWait } from './enter-wait.ts';

export const AwaitedDecision = HandlingInput.extend({
  /** Absent in executions that began when the workflow assessed in a step of its own. */
  token: z.string().min(1).optional(),
});

/**
 * Assesses a claim, and waits for a person where one is needed. Beginning again after a crash finds the claim assessed, and enters the
 * wait or ends it.
 */
export function awaitDecision(
  assess: ReturnType<typeof assessClaim>,
  enter: ReturnType<typeof enterWait>,
  complete: CompleteWait,
) {
  return async ({ token, ...input }: z.infer<typeof AwaitedDecision>): Promise<{ state: string }> => {
    const { state } = await assess(input);
    if (!token) return { state };
    if (state === 'review') await enter({ claimId: input.claimId, wait: 'decision', token, deadlinePassed: false });
    else await complete(token);
    return { state };
  };
}
