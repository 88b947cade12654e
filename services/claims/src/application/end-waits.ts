import { completeWait } from '@claimstream/lambda-kit';
import { type Claim, isOver, type Wait, waits } from '../domain/claim.ts';
import type { Claims } from '../store/claims.ts';

/** Lets the workflow go on. */
export type CompleteWait = (token: string) => Promise<unknown>;

export const completeTask: CompleteWait = (token) => completeWait(token, {});

/** Ends every wait of the workflow for which the claim, as it is now, has everything. */
export async function endWaits(claims: Pick<Claims, 'get'>, claimId: string, complete: CompleteWait): Promise<void> {
  const claim = (await claims.get(claimId))?.item;
  if (!claim) return;
  for (const wait of waits) await endWait(claim, wait, complete);
}

async function endWait(claim: Claim, wait: Wait, complete: CompleteWait): Promise<void> {
  const token = claim.tokens[wait];
  if (token && isOver(wait, claim)) await complete(token);
}
