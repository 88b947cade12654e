import { completeWait, failWait } from '@claimstream/lambda-kit';
import { type Claim, isOver, type Wait, waits } from '../domain/claim.ts';
import { awaitedBy, canClose } from '../domain/end-of-claim.ts';

/** Where the workflow goes from a wait for the end of a claim, by an error that the state catches, where the claim did not end. */
const waysBack = {
  decision: 'ClaimInReview',
  settlement: 'ClaimNotClosed',
  exposures: 'ExposuresOpen',
} as const satisfies Record<Exclude<Wait, 'evidence'>, string>;
export type WayBack = (typeof waysBack)[keyof typeof waysBack];

/** Lets the workflow go on: to where the wait leads, or back. */
export type EndWait = (token: string, back?: WayBack) => Promise<unknown>;

export const endWait: EndWait = (token, back) => (back ? failWait(token, back) : completeWait(token, {}));

/**
 * Ends the wait of the workflow for which the claim, as it was written or read, has everything. Whoever enters a wait later than that sees
 * this claim.
 */
export async function endWaits(claim: Claim, end: EndWait): Promise<void> {
  for (const wait of waits) {
    const token = claim.tokens[wait];
    if (token) await endIfOver(claim, wait, token, end);
  }
}

/** Whether the workflow has nothing to wait for there, be it that it has something to wait for elsewhere. */
export function isWaitOver(claim: Claim, wait: Wait): boolean {
  return wait === 'evidence' || wait === 'decision' ? isOver(wait, claim) : awaitedBy(claim) !== wait;
}

export async function endIfOver(claim: Claim, wait: Wait, token: string, end: EndWait): Promise<void> {
  if (!isWaitOver(claim, wait)) return;
  if (wait === 'evidence' || wait === 'decision') await end(token);
  else await end(token, wayBack(claim));
}

function wayBack(claim: Claim): WayBack | undefined {
  // What can be closed and is not, as a claim that was denied: whoever enters the wait for its settlement closes it.
  const awaited = canClose(claim) ? 'settlement' : awaitedBy(claim);
  return awaited && waysBack[awaited];
}
