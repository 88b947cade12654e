import { dismissMessage as route } from '@claimstream/api-contract/partners/dismiss-message';
import { routeHandler } from '@claimstream/lambda-kit';
import { dismiss } from '../application/dismiss.ts';
import { quarantineStore } from '../store/quarantine.ts';

const leave = dismiss(quarantineStore(), () => new Date());

export const handler = routeHandler(route, ({ path, body, caller }) => leave(path.quarantineId, caller.sub, body.note));
