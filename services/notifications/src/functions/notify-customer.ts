import { environment, erasureStore, eventHandler, everyDelivery, on, timerQueue } from '@claimstream/lambda-kit';
import { pushOver } from '@claimstream/lambda-kit/websocket';
import * as z from 'zod';
import { notifyCustomer } from '../application/notify-customer.ts';
import { emailFrom } from '../delivery/email.ts';
import { notificationTemplates } from '../domain/notification-templates.ts';
import type { TextRequest } from '../domain/texts.ts';
import { connectionStore } from '../store/connections.ts';
import { notificationStore } from '../store/notifications.ts';

const { WEBSOCKET_ENDPOINT, STAGE, USER_POOL_ID, SENDER, PORTAL } = environment(
  z.object({
    WEBSOCKET_ENDPOINT: z.string().regex(/^wss?:\/\//),
    STAGE: z.string().min(1),
    USER_POOL_ID: z.string().min(1),
    SENDER: z.email(),
    PORTAL: z.url().transform((origin) => origin.replace(/\/+$/, '')),
  }),
);
const notify = notifyCustomer(
  { erasures: erasureStore(), notifications: notificationStore(), connections: connectionStore() },
  pushOver(`${WEBSOCKET_ENDPOINT}/${STAGE}`),
  emailFrom(SENDER, USER_POOL_ID, PORTAL),
  timerQueue<TextRequest>('TEXTS_QUEUE_URL'),
  () => new Date(),
);

export const handler = eventHandler(
  notificationTemplates.map((template) => on(template.contract, notify(template))),
  // No idempotency record: the notification itself stores which delivery may notify, and that it is done.
  everyDelivery,
);
