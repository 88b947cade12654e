import { listQuarantined as route } from '@claimstream/api-contract/telematics/list-quarantined';
import { routeHandler } from '@claimstream/lambda-kit';
import { listQuarantined } from '../application/list-quarantined.ts';
import { quarantineStore } from '../store/quarantine.ts';

const list = listQuarantined(quarantineStore());

export const handler = routeHandler(route, ({ query }) => list(query));
