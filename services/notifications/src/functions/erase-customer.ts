import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { erasureStore, eventHandler, on } from '@claimstream/lambda-kit';
import { eraseCustomer } from '../application/erase-customer.ts';
import { notificationStore } from '../store/notifications.ts';

export const handler = eventHandler([on(CustomerErasureRequested, eraseCustomer(erasureStore(), notificationStore()))]);
