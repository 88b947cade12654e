import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { erasureStore, eventHandler, on } from '@claimstream/lambda-kit';
import { eraseCustomer } from '../application/erase-customer.ts';
import { carStore } from '../store/cars.ts';
import { deviceStore } from '../store/devices.ts';

export const handler = eventHandler([
  on(CustomerErasureRequested, eraseCustomer(erasureStore(), carStore(), deviceStore())),
]);
