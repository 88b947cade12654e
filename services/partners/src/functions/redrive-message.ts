import { redriveMessage as route } from '@claimstream/api-contract/partners/redrive-message';
import { routeHandler } from '@claimstream/lambda-kit';
import { receivePayout } from '../application/receive-payout.ts';
import { redrive } from '../application/redrive.ts';
import { paymentStore } from '../store/payments.ts';
import { quarantineStore } from '../store/quarantine.ts';

const now = () => new Date();
const again = redrive(quarantineStore(), { payments: receivePayout(paymentStore(), now) });

export const handler = routeHandler(route, ({ path, caller }) => again(path.quarantineId, caller.sub));
