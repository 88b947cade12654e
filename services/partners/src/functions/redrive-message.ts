import { redriveMessage as route } from '@claimstream/api-contract/partners/redrive-message';
import { erasureStore, routeHandler } from '@claimstream/lambda-kit';
import { receiveContact } from '../application/receive-contact.ts';
import { receivePayout } from '../application/receive-payout.ts';
import { receiveWarning } from '../application/receive-warning.ts';
import { redrive } from '../application/redrive.ts';
import { catastropheStore } from '../store/catastrophes.ts';
import { contactStore } from '../store/contacts.ts';
import { paymentStore } from '../store/payments.ts';
import { quarantineStore } from '../store/quarantine.ts';

const now = () => new Date();
const receivers = {
  payments: receivePayout(paymentStore(), now),
  weather: receiveWarning(catastropheStore(), now),
  crm: receiveContact(contactStore(), erasureStore(), now),
};
const again = redrive(quarantineStore(), receivers, now);

export const handler = routeHandler(route, ({ path, caller }) => again(path.quarantineId, caller.sub));
