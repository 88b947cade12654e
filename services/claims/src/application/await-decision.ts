import * as z from 'zod';
import { HandlingInput } from '../domain/handling.ts';
import type { assessClaim } from './assess-claim.ts';
import type { EndWait } from './end-waits.ts';
import type { enterWait } from './enter-wait.ts';

export const AwaitedDecision = HandlingInput.extend({ token: z.string().min(1) });

/**
 * Assesses a claim, and waits for a person where one is needed. Beginning again after a crash finds the claim assessed, and enters the
 * wait or ends it.
 */
export function awaitDecision(
  assess: ReturnType<typeof assessClaim>,
  enter: ReturnType<typeof enterWait>,
  end: EndWait,
) {
  return async ({ token, ...input }: z.infer<typeof AwaitedDecision>): Promise<{ state: string }> => {
    const { state, waits } = await assess(input, token);
    if (waits) return { state };
    if (state === 'review') await enter({ ...input, wait: 'decision', token, deadlinePassed: false });
    else await end(token);
    return { state };
  };
}
