import { decideReview as route } from '@claimstream/api-contract/claims/decide-review';
import { routeHandler } from '@claimstream/lambda-kit';
import { decideReview } from '../application/decide-review.ts';
import { endWait } from '../application/end-wait.ts';
import { claimStore } from '../store/claims.ts';

const decide = decideReview(claimStore(), endWait);

export const handler = routeHandler(route, async ({ caller, path: { reviewId }, body, context }) => {
  const { version, note, ...decision } = body;
  return { reviewId, state: await decide(reviewId, { decision, decidedBy: caller.sub, note, version }, context) };
});
