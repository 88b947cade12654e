import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { erasureStore, eventHandler, on } from '@claimstream/lambda-kit';
import { eraseCustomer } from '../application/erase-customer.ts';
import { connectionStore } from '../store/connections.ts';
import { notificationStore } from '../store/notifications.ts';

export const handler = eventHandler([
  on(CustomerErasureRequested, eraseCustomer(erasureStore(), connectionStore(), notificationStore())),
]);
