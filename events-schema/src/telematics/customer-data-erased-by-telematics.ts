import { dataErasedBy } from '../data-erased-by.ts';
import { defineEvent } from '../define-event.ts';

export const CustomerDataErasedByTelematics = defineEvent({ ...dataErasedBy('telematics'), owner: 'telematics' });
