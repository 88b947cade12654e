import { retryOnConflict } from '@claimstream/lambda-kit';
import * as z from 'zod';
import type { Claim } from '../domain/claim.ts';
import { HandlingInput } from '../domain/handling.ts';
import type { Claims } from '../store/claims.ts';
import type { assessClaim } from './assess-claim.ts';
import type { EndWait } from './end-wait.ts';

export const AwaitedDecision = HandlingInput.extend({ token: z.string().min(1) });

/**
 * Assesses a claim, and waits for a person where one is needed: stores the token, or ends the wait at once. The person's decision finds the
 * token, because both writes are conditional on the version read. A restart after a crash finds the claim assessed and does the rest.
 */
export function awaitDecision(
  claims: Pick<Claims, 'get' | 'update'>,
  assess: ReturnType<typeof assessClaim>,
  end: EndWait,
) {
  return async ({ token, ...input }: z.infer<typeof AwaitedDecision>): Promise<{ state: string }> => {
    const { state, waits } = await assess(input, token);
    if (waits) return { state };
    const reached = state === 'review' ? await entered(claims, input.claimId, token) : state;
    if (reached !== 'review') await end(token);
    return { state: reached };
  };
}

/** The claim's state, after the wait's token is stored if the claim is still in review. */
function entered(claims: Pick<Claims, 'get' | 'update'>, claimId: string, token: string): Promise<Claim['state']> {
  return retryOnConflict(async () => {
    const found = await claims.get(claimId);
    if (!found) throw new Error(`Claim ${claimId} is missing`);
    const { item, version } = found;
    if (item.state === 'review') await claims.update({ ...item, tokens: { decision: token } }, version);
    return item.state;
  });
}
