import type { Handle } from '@claimstream/lambda-kit';
import type { SendEmail } from '../delivery/email.ts';
import type { Push } from '../delivery/websocket.ts';
import type { NotificationTemplate } from '../domain/notification-templates.ts';
import type { Notifications } from '../store/notifications.ts';

type Store = Pick<Notifications, 'add' | 'connectionsOf' | 'forgetGone'>;

/**
 * Stores the notification of an event, pushes it to the customer's own connections and, where it matters, mails it.
 * A redelivery pushes the same notification again, under the same id.
 */
export function notifyCustomer(store: Store, push: Push, sendEmail: SendEmail, now: () => Date) {
  return ({ contract, fill }: NotificationTemplate): Handle<any> =>
    async ({ data, metadata }) => {
      const { customerId } = data as { customerId: string };
      const { email, ...message } = fill(data);
      const notification = await store.add(customerId, metadata.id, {
        ...message,
        kind: contract.name,
        at: metadata.occurredAt,
      });
      for (const connectionId of await store.connectionsOf(customerId)) {
        if (!(await push(connectionId, notification))) await store.forgetGone(connectionId, now());
      }
      if (email) await sendEmail(customerId, email, message.summary);
    };
}
