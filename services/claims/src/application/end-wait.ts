import { completeWait } from '@claimstream/lambda-kit';
import type { Claim } from '../domain/claim.ts';

/** Ends the workflow's wait for a decision. */
export type EndWait = (token: string) => Promise<unknown>;

export const endWait: EndWait = (token) => completeWait(token, {});

/** Ends the wait for a decision if the claim, as written or read, is past it. A wait that is stored later sees this claim. */
export async function endWaitOf({ state, tokens }: Claim, end: EndWait): Promise<void> {
  if (tokens.decision && state !== 'review') await end(tokens.decision);
}
