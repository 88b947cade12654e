import { redriveMessage as route } from '@claimstream/api-contract/partners/redrive-message';
import { routeHandler } from '@claimstream/lambda-kit';
import { receivePayout } from '../application/receive-payout.ts';
import { receiveWarning } from '../application/receive-warning.ts';
import { redrive } from '../application/redrive.ts';
import { catastropheStore } from '../store/catastrophes.ts';
import { paymentStore } from '../store/payments.ts';
import { quarantineStore } from '../store/quarantine.ts';

const now = () => new Date();
const again = redrive(quarantineStore(), {
  payments: receivePayout(paymentStore(), now),
  weather: receiveWarning(catastropheStore(), now),
});

export const handler = routeHandler(route, ({ path, caller }) => again(path.quarantineId, caller.sub));
