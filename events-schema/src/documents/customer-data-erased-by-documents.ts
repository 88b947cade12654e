import { dataErasedBy } from '../data-erased-by.ts';
import { defineEvent } from '../define-event.ts';

export const CustomerDataErasedByDocuments = defineEvent({ ...dataErasedBy('documents'), owner: 'documents' });
