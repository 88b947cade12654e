import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { erasureStore, eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { eraseCustomer } from '../application/erase-customer.ts';
import { clockFileStore } from '../store/clock-files.ts';
import { erasedFileStore } from '../store/erased-files.ts';

const stores = { erasures: erasureStore(), files: erasedFileStore(), clocks: clockFileStore() };

export const handler = eventHandler([on(CustomerErasureRequested, eraseCustomer(stores))], everyDelivery);
