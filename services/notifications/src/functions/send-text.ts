import { businessMetrics, environment, sqsHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { sendText } from '../application/send-text.ts';
import { contactIn } from '../delivery/contact-of.ts';
import { emailFrom } from '../delivery/email.ts';
import { phoneOf } from '../delivery/phone.ts';
import { postponeBy } from '../delivery/postpone.ts';
import { TextRequest } from '../domain/texts.ts';
import { notificationStore } from '../store/notifications.ts';
import { preferenceStore } from '../store/preferences.ts';
import { textStore } from '../store/text-store.ts';

const { STAGE, USER_POOL_ID, SENDER, PORTAL, ...arns } = environment(
  z.object({
    STAGE: z.string().min(1),
    USER_POOL_ID: z.string().min(1),
    SENDER: z.email(),
    PORTAL: z.url().transform((origin) => origin.replace(/\/+$/, '')),
    TEXTS_QUEUE_ARN: z.string().min(1),
    TEXTS_DLQ_ARN: z.string().min(1),
    TEXTS_ROLE_ARN: z.string().min(1),
  }),
);
const measure = businessMetrics('Claimstream/Notifications', { stage: STAGE });
const send = sendText(
  { notifications: notificationStore(), preferences: preferenceStore(), texts: textStore() },
  {
    phone: phoneOf(contactIn(USER_POOL_ID)),
    mail: emailFrom(SENDER, USER_POOL_ID, PORTAL),
    postpone: postponeBy({
      prefix: `claimstream-${STAGE}-text-`,
      queueArn: arns.TEXTS_QUEUE_ARN,
      deadLetterArn: arns.TEXTS_DLQ_ARN,
      roleArn: arns.TEXTS_ROLE_ARN,
    }),
  },
  PORTAL,
  () => measure({ name: 'TextsOverLimit', unit: 'Count', value: 1, at: new Date() }),
  () => new Date(),
);

export const handler = sqsHandler(TextRequest, send);
