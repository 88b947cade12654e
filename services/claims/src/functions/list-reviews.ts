import { listReviews as route } from '@claimstream/api-contract/claims/list-reviews';
import { routeHandler } from '@claimstream/lambda-kit';
import { listReviews } from '../application/list-reviews.ts';
import { withDueDays } from '../application/with-due-days.ts';
import { claimStore } from '../store/claims.ts';
import { clockFileStore } from '../store/clock-files.ts';

const list = listReviews(claimStore());
const addDueDays = withDueDays(clockFileStore());

export const handler = routeHandler(route, async ({ caller, query }) => {
  const { reviews, next } = await list(caller.sub, query);
  return { reviews: await addDueDays(reviews), next };
});
