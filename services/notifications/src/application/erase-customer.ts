import { createEvent } from '@claimstream/events-schema';
import type { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { CustomerDataErasedByNotifications } from '@claimstream/events-schema/notifications/customer-data-erased-by-notifications';
import type { Erasures, Handle } from '@claimstream/lambda-kit';
import type { Notifications } from '../store/notifications.ts';

/** Erases everything that this service stores: notifications, preferences and connections. The address stays in the user pool until the
 * last mail. */
export function eraseCustomer(
  erasures: Pick<Erasures, 'begin' | 'answer'>,
  notifications: Pick<Notifications, 'erase'>,
): Handle<typeof CustomerErasureRequested> {
  return async (event, context) => {
    const { customerId } = event.data;
    const begun = await erasures.begin(event);
    if (!begun) return;
    await notifications.erase(customerId);
    const answer = {
      customerId,
      service: 'notifications' as const,
      erased: ['notifications' as const, 'preferences' as const],
      kept: [],
    };
    await erasures.answer(begun, createEvent(CustomerDataErasedByNotifications, answer, context));
  };
}
