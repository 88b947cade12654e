import { dataErasedBy } from '../data-erased-by.ts';
import { defineEvent } from '../define-event.ts';

export const CustomerDataErasedBySettlement = defineEvent({ ...dataErasedBy('settlement'), owner: 'settlement' });
