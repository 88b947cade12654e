import { showClaim as route } from '@claimstream/api-contract/claims/show-claim';
import { routeHandler } from '@claimstream/lambda-kit';
import { showClaim } from '../application/show-claim.ts';
import { catastropheStore } from '../store/catastrophes.ts';
import { claimStore } from '../store/claims.ts';

const show = showClaim(claimStore(), catastropheStore());

export const handler = routeHandler(route, ({ caller, path }) => show(path.claimId, caller));
