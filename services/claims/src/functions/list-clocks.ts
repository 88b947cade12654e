import { listClocks as route } from '@claimstream/api-contract/claims/list-clocks';
import { routeHandler } from '@claimstream/lambda-kit';
import { listClocks } from '../application/show-clocks.ts';
import { claimStore } from '../store/claims.ts';
import { clockFileStore } from '../store/clock-files.ts';

const list = listClocks(clockFileStore(), claimStore(), () => new Date());

export const handler = routeHandler(route, ({ caller, path }) => list(path.claimId, caller.sub));
