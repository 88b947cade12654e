import type * as z from 'zod';
import { journeyOf } from './journey-lines.ts';
import { sqsBatch } from './sqs-batch.ts';

/**
 * Handles what comes over a queue of the service's own and is no event of the contract (its timer messages, AWS's own
 * events), one after the other; what fails stays on the queue. No record is kept of what was handled: the handler's own
 * conditional writes make a repetition harmless.
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
