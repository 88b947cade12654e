import { environment, eventHandler, type Handle, on } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { emailFrom, type SendEmail } from '../delivery/email.ts';
import { type Push, pushOver } from '../delivery/websocket.ts';
import { type News, tellers } from '../domain/news.ts';
import { type Notifications, notificationStore } from '../store/notifications.ts';

type Store = Pick<Notifications, 'add' | 'connectionsOf' | 'forgetGone'>;

/**
 * Stores what the customer is told of an event, pushes it to their own connections and, where it matters, mails it.
 * A redelivery pushes the same notification again, under the same id.
 */
export function notifyCustomer(store: Store, push: Push, sendEmail: SendEmail, now: () => Date) {
  return (kind: string, tell: (data: never) => News): Handle<any> =>
    async ({ data, metadata }) => {
      const { email, ...news } = tell(data as never);
      const { customerId } = data as { customerId: string };
      const notification = await store.add(customerId, metadata.id, { ...news, kind, at: metadata.occurredAt });
      for (const connectionId of await store.connectionsOf(customerId)) {
        if (!(await push(connectionId, notification))) await store.forgetGone(connectionId, now());
      }
      if (email) await sendEmail(customerId, email, news.summary);
    };
}

const { WEBSOCKET_ENDPOINT, STAGE, USER_POOL_ID, SENDER } = environment(
  z.object({
    WEBSOCKET_ENDPOINT: z.string().regex(/^wss?:\/\//),
    STAGE: z.string().min(1),
    USER_POOL_ID: z.string().min(1),
    SENDER: z.email(),
  }),
);
const notify = notifyCustomer(
  notificationStore(),
  pushOver(`${WEBSOCKET_ENDPOINT}/${STAGE}`),
  emailFrom(SENDER, USER_POOL_ID),
  () => new Date(),
);

export const handler = eventHandler(tellers.map(({ contract, tell }) => on(contract, notify(contract.name, tell))));
