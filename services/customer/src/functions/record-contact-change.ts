import { ContactChanged } from '@claimstream/events-schema/partners/contact-changed';
import { erasureStore, eventHandler, on, unlessErased } from '@claimstream/lambda-kit';
import { recordContactChange } from '../application/record-contact-change.ts';
import { customerStore } from '../store/customers.ts';

export const handler = eventHandler([
  on(ContactChanged, unlessErased(erasureStore(), recordContactChange(customerStore()))),
]);
