import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { erasureStore, eventHandler, on, timerQueue } from '@claimstream/lambda-kit';
import { eraseCustomer } from '../application/erase-customer.ts';
import { erasureCaseStore } from '../store/erasure-cases.ts';

const remindLater = timerQueue<{ customerId: string }>('REMINDERS_QUEUE_URL');

export const handler = eventHandler([
  on(CustomerErasureRequested, eraseCustomer(erasureStore(), erasureCaseStore(), remindLater)),
]);
