import type { Notification } from '@claimstream/api-contract/notifications/notification';
import { portalPage } from '@claimstream/api-contract/notifications/portal-page';
import { type Erasures, type Handle, logger } from '@claimstream/lambda-kit';
import type { Push } from '@claimstream/lambda-kit/websocket';
import type { SendEmail } from '../delivery/email.ts';
import type { Channel, Outcome, Settled } from '../domain/channels.ts';
import { idOf } from '../domain/notification.ts';
import type { NotificationTemplate } from '../domain/notification-templates.ts';
import { type TextRequest, textedAbout } from '../domain/texts.ts';
import type { Connection, Connections } from '../store/connections.ts';
import type { Notifications } from '../store/notifications.ts';

interface Stores {
  erasures: Pick<Erasures, 'isErased'>;
  notifications: Pick<Notifications, 'add' | 'settle' | 'remove'>;
  connections: Pick<Connections, 'waysTo' | 'forgetGone'>;
}

/**
 * Stores the notification of an event, pushes it to the customer's own connections and, if the event is important and the customer wants
 * it, mails it and hands it over to be texted. Each channel is tried whatever the result of the others, and its result is stored: a
 * redelivery retries channels that failed temporarily, not those that are done or were refused for good.
 * @throws the error of a channel, so that the queue delivers the event again
 */
export function notifyCustomer(
  { erasures, notifications, connections }: Stores,
  push: Push<Notification>,
  sendEmail: SendEmail,
  handText: (request: TextRequest) => Promise<void>,
  now: () => Date,
) {
  return ({ contract, fill }: NotificationTemplate): Handle<any> =>
    async ({ data, metadata }) => {
      const { customerId } = data as { customerId: string };
      const { email, ...message } = fill(data);
      const notificationId = idOf(metadata.occurredAt, metadata.id);
      const told = { customerId, notificationId };
      const notification = { ...message, notificationId, kind: contract.name, at: metadata.occurredAt } as Notification;
      const added = await notifications.add(customerId, notification, email ? 'by-channels' : 'pushed', now());
      // Checked after the write, by every delivery: an erasure writes its tombstone before it lists the items to remove.
      const [isErased, ways] = await Promise.all([
        erasures.isErased(customerId),
        connections.waysTo(customerId, now()),
      ]);
      if (isErased) return notifications.remove(told);
      if (added.right === 'done') return;
      if (added.right === 'busy')
        throw new Error('A repetition of this event is being handled; this one looks again later');
      let kept: typeof added.kept | undefined = added.kept;
      const { settled } = kept.item;
      const became: Settled = {};
      const failures: unknown[] = [];

      await over('push', async () => {
        const pushed = await Promise.allSettled(ways.connections.map((connection) => pushTo(connection, notification)));
        const failed = pushed.find(({ status }) => status === 'rejected');
        if (failed) throw (failed as PromiseRejectedResult).reason;
        return 'done';
      });
      if (email) {
        await over('mail', async () => {
          if (!ways.preferences.email[email.about]) return undefined;
          const page = portalPage(message.subject);
          return sendEmail(customerId, { title: email.title, text: message.summary, page });
        });
        const about = textedAbout[contract.name];
        if (about && ways.preferences.text[about]) {
          // A text that may not go out becomes a mail if none went out, so the mail's result is stored first.
          kept = await notifications.settle(told, became, 'going-on', kept);
          await over('text', async () => {
            await handText({ ...told, about, title: email.title, page: portalPage(message.subject) });
            // The function that sends the text stores its result.
            return undefined;
          });
        }
        await notifications.settle(told, became, failures.length > 0 ? 'again' : 'done', kept);
      }
      if (failures.length > 0) throw failures[0];

      async function over(channel: Channel, send: () => Promise<Outcome | undefined>): Promise<void> {
        if (settled[channel]) return;
        try {
          const outcome = await send();
          if (outcome) became[channel] = outcome;
          if (outcome === 'refused') logger.warn(REFUSED, { channel, eventId: metadata.id });
        } catch (failure) {
          failures.push(failure);
        }
      }
    };

  async function pushTo(connection: Connection, notification: Notification): Promise<void> {
    if (!(await push(connection.connectionId, notification))) await connections.forgetGone(connection, now());
  }
}

const REFUSED = 'A notification was refused for good; it stays in the list';
