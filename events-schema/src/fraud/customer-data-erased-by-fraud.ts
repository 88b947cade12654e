import { dataErasedBy } from '../data-erased-by.ts';
import { defineEvent } from '../define-event.ts';

export const CustomerDataErasedByFraud = defineEvent({ ...dataErasedBy('fraud'), owner: 'fraud' });
