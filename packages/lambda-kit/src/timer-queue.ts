import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { sqs } from './clients.ts';
import { environment } from './environment.ts';

/**
 * Sends timer messages, which a service sends to itself for later over its own delayed queue (`delayedQueue` of the
 * preset). `sqsHandler` receives them.
 * @param variable names the environment variable with the queue's URL
 * @throws Error at load when the variable is missing
 * @example const remindLater = timerQueue<Reminder>('REMINDERS_QUEUE_URL');
 */
export function timerQueue<Message>(
  variable: string,
  client: () => Pick<SQSClient, 'send'> = sqs,
): (message: Message) => Promise<void> {
  const QueueUrl = environment(z.object({ [variable]: z.url() }))[variable];
  return async (message) => {
    await client().send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
  };
}
