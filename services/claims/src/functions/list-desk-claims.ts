import { listDeskClaims as route } from '@claimstream/api-contract/claims/list-desk-claims';
import { routeHandler } from '@claimstream/lambda-kit';
import { listDeskClaims } from '../application/find-claims.ts';
import { catastropheStore } from '../store/catastrophes.ts';
import { claimStore } from '../store/claims.ts';

const list = listDeskClaims(claimStore(), catastropheStore(), () => new Date());

export const handler = routeHandler(route, ({ caller, query }) => list(caller.sub, query));
