import type { Notification } from '@claimstream/api-contract/notifications/notification';
import { portalPage } from '@claimstream/api-contract/notifications/portal-page';
import type { Erasures, Handle } from '@claimstream/lambda-kit';
import type { Push } from '@claimstream/lambda-kit/websocket';
import type { SendEmail } from '../delivery/email.ts';
import type { NotificationTemplate } from '../domain/notification-templates.ts';
import type { Notifications } from '../store/notifications.ts';
import type { PreferenceStore } from '../store/preferences.ts';

interface Stores {
  erasures: Pick<Erasures, 'isErased'>;
  notifications: Pick<Notifications, 'add' | 'connectionsOf' | 'forgetGone'>;
  preferences: Pick<PreferenceStore, 'of'>;
}

/**
 * Stores the notification of an event, pushes it to the customer's own connections and, where it matters and they want it,
 * mails it. A redelivery pushes the same notification again, under the same id.
 */
export function notifyCustomer(
  { erasures, notifications, preferences }: Stores,
  push: Push<Notification>,
  sendEmail: SendEmail,
  now: () => Date,
) {
  return ({ contract, fill }: NotificationTemplate): Handle<any> =>
    async ({ data, metadata }) => {
      const { customerId } = data as { customerId: string };
      if (await erasures.isErased(customerId)) return;
      const { email, ...message } = fill(data);
      const notification = await notifications.add(customerId, metadata.id, {
        ...message,
        kind: contract.name,
        at: metadata.occurredAt,
      });
      for (const connectionId of await notifications.connectionsOf(customerId)) {
        if (!(await push(connectionId, notification))) await notifications.forgetGone(connectionId, now());
      }
      if (!email || !(await preferences.of(customerId)).email[email.about]) return;
      await sendEmail(customerId, { title: email.title, text: message.summary, page: portalPage(message.subject) });
    };
}
