import { dataErasedBy } from '../data-erased-by.ts';
import { defineEvent } from '../define-event.ts';

export const CustomerDataErasedByPartners = defineEvent({ ...dataErasedBy('partners'), owner: 'partners' });
