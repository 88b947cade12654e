import { dataErasedBy } from '../data-erased-by.ts';
import { defineEvent } from '../define-event.ts';

export const CustomerDataErasedByNotifications = defineEvent({
  ...dataErasedBy('notifications'),
  owner: 'notifications',
});
