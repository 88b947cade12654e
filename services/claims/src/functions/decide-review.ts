import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { decideReview } from '../application/decide-review.ts';
import { completeTask } from '../application/end-waits.ts';
import { Decision } from '../domain/decision.ts';
import { claimStore } from '../store/claims.ts';

const Path = z.object({ reviewId: z.uuid() });

const answerTo =
  (decide: ReturnType<typeof decideReview>) =>
  async ({ caller, path: { reviewId }, body: decision, context }: ApiRequest<Decision, z.infer<typeof Path>>) => ({
    status: 202,
    body: { reviewId, state: await decide(reviewId, { decision, decidedBy: caller.sub }, context) },
  });

export const handler = apiHandler({
  // Not supervisors: they approve payouts, and nobody approves what they assessed.
  groups: ['adjusters'],
  path: Path,
  body: Decision,
  handle: answerTo(decideReview(claimStore(), completeTask)),
});
