import { retryOnConflict, taskHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { type CompleteWait, completeTask, endWaits } from '../complete-wait.ts';
import { waits } from '../domain/claim.ts';
import { type Claims, claimStore } from '../store/claims.ts';

const Input = z.object({
  claimId: z.uuid(),
  wait: z.enum(waits),
  token: z.string().min(1),
  /** The wait was entered before and timed out. */
  overdue: z.boolean().default(false),
});

/**
 * Enters a wait of the workflow, which waits for one thing at a time: stores the token, then reads the claim again and
 * ends the wait at once if what it waits for is here. Whoever writes a fact does it the other way round, so that one of
 * the two always ends the wait.
 */
export function enterWait(claims: Pick<Claims, 'get' | 'note'>, complete: CompleteWait, now: () => Date) {
  return async ({ claimId, wait, token, overdue }: z.infer<typeof Input>) => {
    await retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw new Error(`Claim ${claimId} is missing`);
      const { item, version } = found;
      const overdueSince = overdue ? (item.overdueSince ?? now().toISOString()) : undefined;
      await claims.note({ ...item, tokens: { [wait]: token }, overdueSince }, version);
    });
    await endWaits(claims, claimId, complete);
    return { entered: wait };
  };
}

export const handler = taskHandler(
  Input,
  enterWait(claimStore(), completeTask, () => new Date()),
);
