import { retryOnConflict } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { type Claim, waits } from '../domain/claim.ts';
import { canClose } from '../domain/end-of-claim.ts';
import { HandlingInput } from '../domain/handling.ts';
import type { Claims } from '../store/claims.ts';
import { closed } from './close-claim.ts';
import { type EndWait, endIfOver, isWaitOver } from './end-waits.ts';

export const EnteredWait = HandlingInput.extend({
  wait: z.enum(waits),
  token: z.string().min(1),
  /** The wait was entered before, and its deadline passed. */
  deadlinePassed: z.boolean().default(false),
});

/**
 * Enters a wait of the workflow, which waits for one thing at a time: stores the token, or ends the wait at once if what it waits for is
 * here. Whoever writes a fact finds the token, for both write over the claim that they read. A claim of which nothing is awaited any more
 * is closed.
 */
export function enterWait(claims: Pick<Claims, 'get' | 'transition' | 'update'>, end: EndWait, now: () => Date) {
  return async ({ claimId, context, wait, token, deadlinePassed }: z.infer<typeof EnteredWait>) => {
    const claim = await retryOnConflict(async (): Promise<Claim> => {
      const found = await claims.get(claimId);
      if (!found) throw new Error(`Claim ${claimId} is missing`);
      const { item, version } = found;
      const at = now().toISOString();
      if (canClose(item)) {
        const { claim, events } = closed(item, { ...context, occurredAt: at });
        await claims.transition(claim, version, events);
        return claim;
      }
      if (isWaitOver(item, wait)) return item;
      const settlementDeadlinePassedAt = deadlinePassed ? (item.settlementDeadlinePassedAt ?? at) : undefined;
      const waiting = { ...item, tokens: { [wait]: token }, settlementDeadlinePassedAt };
      await claims.update(waiting, version);
      return waiting;
    });
    await endIfOver(claim, wait, token, end);
    return { entered: wait };
  };
}
