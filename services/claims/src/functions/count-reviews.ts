import { countReviews as route } from '@claimstream/api-contract/claims/count-reviews';
import { routeHandler } from '@claimstream/lambda-kit';
import { countReviews } from '../application/count-reviews.ts';
import { claimStore } from '../store/claims.ts';

const count = countReviews(claimStore());

export const handler = routeHandler(route, ({ caller }) => count(caller.sub));
