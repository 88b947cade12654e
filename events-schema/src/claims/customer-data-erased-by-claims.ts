import { dataErasedBy } from '../data-erased-by.ts';
import { defineEvent } from '../define-event.ts';

export const CustomerDataErasedByClaims = defineEvent({ ...dataErasedBy('claims'), owner: 'claims' });
