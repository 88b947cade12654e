import { listQuarantine as route } from '@claimstream/api-contract/partners/list-quarantine';
import { routeHandler } from '@claimstream/lambda-kit';
import { listQuarantine } from '../application/list-quarantine.ts';
import { quarantineStore } from '../store/quarantine.ts';

const list = listQuarantine(quarantineStore());

export const handler = routeHandler(route, ({ query }) => list(query));
