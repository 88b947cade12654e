import { listDeadlines as route } from '@claimstream/api-contract/claims/list-deadlines';
import { routeHandler } from '@claimstream/lambda-kit';
import { listDeadlines } from '../application/show-clocks.ts';
import { clockFileStore } from '../store/clock-files.ts';

const list = listDeadlines(clockFileStore(), () => new Date());

export const handler = routeHandler(route, ({ caller, query }) => list(caller.sub, query));
