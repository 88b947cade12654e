import type * as z from 'zod';
import { journeyOf } from './journey-lines.ts';
import { sqsBatch } from './sqs-batch.ts';

/**
 * Handles messages of a service's own queue that are not events of the contract (its timer messages, AWS's events), one
 * after the other; failed ones stay on the queue. It keeps no record of handled messages: the handler's conditional
 * writes make a repetition harmless.
 * @example export const handler = sqsHandler(Reminder, ({ claimId, context }) => refuse(claimId, context));
 */
export function sqsHandler<Message>(schema: z.ZodType<Message>, handle: (message: Message) => Promise<void>) {
  return sqsBatch(
    async ({ body }, { told }) => {
      const message: unknown = JSON.parse(body);
      const correlationId = journeyOf(message);
      if (correlationId) Object.assign(told, { correlationId });
      await handle(schema.parse(message));
    },
    { inTurn: true },
  );
}
