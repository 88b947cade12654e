import { environment, eventHandler, on } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { notifyCustomer } from '../application/notify-customer.ts';
import type { SendEmail } from '../delivery/email.ts';
import { pushOver } from '../delivery/websocket.ts';
import { notificationTemplates } from '../domain/notification-templates.ts';
import { notificationStore } from '../store/notifications.ts';

const { WEBSOCKET_ENDPOINT, STAGE, USER_POOL_ID, SENDER } = environment(
  z.object({
    WEBSOCKET_ENDPOINT: z.string().regex(/^wss?:\/\//),
    STAGE: z.string().min(1),
    USER_POOL_ID: z.string().min(1),
    SENDER: z.email(),
  }),
);
/** Few notifications are mailed: what sends mail is loaded with the first, not by every cold start. */
const sendEmail: SendEmail = async (...mail) => {
  const { emailFrom } = await import('../delivery/email.ts');
  await emailFrom(SENDER, USER_POOL_ID)(...mail);
};
const notify = notifyCustomer(
  notificationStore(),
  pushOver(`${WEBSOCKET_ENDPOINT}/${STAGE}`),
  sendEmail,
  () => new Date(),
);

export const handler = eventHandler(notificationTemplates.map((template) => on(template.contract, notify(template))));
