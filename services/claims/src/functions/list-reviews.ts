import { listReviews as route } from '@claimstream/api-contract/claims/list-reviews';
import { routeHandler } from '@claimstream/lambda-kit';
import { listReviews } from '../application/list-reviews.ts';
import { claimStore } from '../store/claims.ts';

const list = listReviews(claimStore());

export const handler = routeHandler(route, ({ caller, query }) => list(caller.sub, query));
