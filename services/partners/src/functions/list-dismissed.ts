import { listDismissed as route } from '@claimstream/api-contract/partners/list-dismissed';
import { routeHandler } from '@claimstream/lambda-kit';
import { listDismissed } from '../application/dismiss.ts';
import { quarantineStore } from '../store/quarantine.ts';

const list = listDismissed(quarantineStore());

export const handler = routeHandler(route, ({ query }) => list(query));
