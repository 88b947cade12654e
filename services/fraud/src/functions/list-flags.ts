import { listFlags as route } from '@claimstream/api-contract/fraud/list-flags';
import { routeHandler } from '@claimstream/lambda-kit';
import { listFlags } from '../application/list-flags.ts';
import { checkStore } from '../store/checks.ts';

const list = listFlags(checkStore());

export const handler = routeHandler(route, ({ caller, query }) => list(caller, query));
