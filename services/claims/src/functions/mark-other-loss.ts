import { markOtherLoss as route } from '@claimstream/api-contract/claims/mark-other-loss';
import { routeHandler } from '@claimstream/lambda-kit';
import { markOtherLoss } from '../application/mark-other-loss.ts';
import { claimStore } from '../store/claims.ts';

const mark = markOtherLoss(claimStore());

export const handler = routeHandler(route, ({ caller, path: { reviewId }, body, context }) =>
  mark(reviewId, body, caller.sub, context.occurredAt),
);
