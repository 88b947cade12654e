import { dataErasedBy } from '../data-erased-by.ts';
import { defineEvent } from '../define-event.ts';

export const CustomerDataErasedByCustomer = defineEvent({ ...dataErasedBy('customer'), owner: 'customer' });
