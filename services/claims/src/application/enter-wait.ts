import { retryOnConflict } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { waits } from '../domain/claim.ts';
import type { Claims } from '../store/claims.ts';
import { type CompleteWait, endWaits } from './end-waits.ts';

export const EnteredWait = z.object({
  claimId: z.uuid(),
  wait: z.enum(waits),
  token: z.string().min(1),
  /** The wait was entered before, and its deadline passed. */
  deadlinePassed: z.boolean().default(false),
});

/**
 * Enters a wait of the workflow, which waits for one thing at a time: stores the token, then reads the claim again and
 * ends the wait at once if what it waits for is here. Whoever writes a fact does it the other way round, so that one of
 * the two always ends the wait.
 */
export function enterWait(claims: Pick<Claims, 'get' | 'update'>, complete: CompleteWait, now: () => Date) {
  return async ({ claimId, wait, token, deadlinePassed }: z.infer<typeof EnteredWait>) => {
    await retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw new Error(`Claim ${claimId} is missing`);
      const { item, version } = found;
      const since = item.settlementDeadlinePassedAt ?? now().toISOString();
      const settlementDeadlinePassedAt = deadlinePassed ? since : undefined;
      await claims.update({ ...item, tokens: { [wait]: token }, settlementDeadlinePassedAt }, version);
    });
    await endWaits(claims, claimId, complete);
    return { entered: wait };
  };
}
