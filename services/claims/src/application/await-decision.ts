import { retryOnConflict } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { HandlingInput } from '../domain/handling.ts';
import type { Claims } from '../store/claims.ts';
import type { assessClaim } from './assess-claim.ts';
import { type EndWait, endWaitOf } from './end-wait.ts';

export const AwaitedDecision = HandlingInput.extend({ token: z.string().min(1) });

/**
 * Assesses a claim, and waits for a person where one is needed: stores the token, or ends the wait at once. Whoever decides finds the token,
 * for both write over the claim that they read. Beginning again after a crash finds the claim assessed, and does the rest.
 */
export function awaitDecision(
  claims: Pick<Claims, 'get' | 'update'>,
  assess: ReturnType<typeof assessClaim>,
  end: EndWait,
) {
  return async ({ token, ...input }: z.infer<typeof AwaitedDecision>): Promise<{ state: string }> => {
    const { state, waits } = await assess(input, token);
    if (waits) return { state };
    const claim = await retryOnConflict(async () => {
      const found = await claims.get(input.claimId);
      if (!found) throw new Error(`Claim ${input.claimId} is missing`);
      const waiting = { ...found.item, tokens: { decision: token } };
      if (waiting.state === 'review') await claims.update(waiting, found.version);
      return waiting;
    });
    await endWaitOf(claim, end);
    return { state: claim.state };
  };
}
