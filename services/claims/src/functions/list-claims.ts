import { listClaims as route } from '@claimstream/api-contract/claims/list-claims';
import { routeHandler } from '@claimstream/lambda-kit';
import { listClaims } from '../application/list-claims.ts';
import { claimStore } from '../store/claims.ts';

const list = listClaims(claimStore());

export const handler = routeHandler(route, ({ caller, query }) => list(caller, query));
