import type { Notification } from '@claimstream/api-contract/notifications/notification';
import { portalPage } from '@claimstream/api-contract/notifications/portal-page';
import { type Erasures, type Handle, logger } from '@claimstream/lambda-kit';
import type { Push } from '@claimstream/lambda-kit/websocket';
import type { SendEmail } from '../delivery/email.ts';
import type { Channel, Outcome, Settled } from '../domain/channels.ts';
import type { NotificationTemplate } from '../domain/notification-templates.ts';
import { type TextRequest, textedAbout } from '../domain/texts.ts';
import type { Notifications } from '../store/notifications.ts';
import type { PreferenceStore } from '../store/preferences.ts';

interface Stores {
  erasures: Pick<Erasures, 'isErased'>;
  notifications: Pick<Notifications, 'add' | 'settle' | 'connectionsOf' | 'forgetGone'>;
  preferences: Pick<PreferenceStore, 'of'>;
}

/**
 * Stores the notification of an event, pushes it to the customer's own connections and, where it matters and they want it,
 * mails it, and hands it over to be texted. Each channel is tried whatever became of the other, and what became of it is kept: a redelivery tries those that failed in
 * passing, not one that is done or was refused for good.
 * @throws what a channel threw, so that the queue brings the event again
 */
export function notifyCustomer(
  { erasures, notifications, preferences }: Stores,
  push: Push<Notification>,
  sendEmail: SendEmail,
  handText: (request: TextRequest) => Promise<void>,
  now: () => Date,
) {
  return ({ contract, fill }: NotificationTemplate): Handle<any> =>
    async ({ data, metadata }) => {
      const { customerId } = data as { customerId: string };
      if (await erasures.isErased(customerId)) return;
      const { email, ...message } = fill(data);
      const eventId = metadata.id;
      const told = { ...message, kind: contract.name, at: metadata.occurredAt };
      const { notification, settled, right } = await notifications.add(customerId, eventId, told, now());
      if (right === 'done') return;
      if (right === 'busy') throw new Error('A repetition of this event is being handled; this one looks again later');
      const became: Settled = {};
      const failures: unknown[] = [];

      await over('push', async () => {
        const connections = await notifications.connectionsOf(customerId);
        const pushed = await Promise.allSettled(connections.map((connectionId) => pushTo(connectionId, notification)));
        const failed = pushed.find(({ status }) => status === 'rejected');
        if (failed) throw (failed as PromiseRejectedResult).reason;
        return 'done';
      });
      const wanted = email && (await preferences.of(customerId));
      await over('mail', async () => {
        if (!email || !wanted?.email[email.about]) return undefined;
        return sendEmail(customerId, { title: email.title, text: message.summary, page: portalPage(message.subject) });
      });
      const about = textedAbout[contract.name];
      if (email && about && wanted?.text[about]) {
        // A text that may not go out becomes a mail where none went out: what became of the mail is known before.
        await notifications.settle(customerId, eventId, became, 'going-on');
        await over('text', async () => {
          const page = portalPage(message.subject);
          await handText({ customerId, eventId, about, title: email.title, page });
          // What becomes of it is kept by the function that sends it.
          return undefined;
        });
      }
      await notifications.settle(customerId, eventId, became, failures.length > 0 ? 'again' : 'done');
      if (failures.length > 0) throw failures[0];

      async function over(channel: Channel, send: () => Promise<Outcome | undefined>): Promise<void> {
        if (settled[channel]) return;
        try {
          const outcome = await send();
          if (outcome) became[channel] = outcome;
          if (outcome === 'refused') logger.warn(REFUSED, { channel, eventId });
        } catch (failure) {
          failures.push(failure);
        }
      }
    };

  async function pushTo(connectionId: string, notification: Notification): Promise<void> {
    if (!(await push(connectionId, notification))) await notifications.forgetGone(connectionId, now());
  }
}

const REFUSED = 'A notification was refused for good; it stays in the list';
