import { dataErasedBy } from '../data-erased-by.ts';
import { defineEvent } from '../define-event.ts';

export const CustomerDataErasedByVendor = defineEvent({ ...dataErasedBy('vendor'), owner: 'vendor' });
