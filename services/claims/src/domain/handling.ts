import { EventContext } from '@claimstream/events-schema';
import * as z from 'zod';

/** Input of the workflow and of its tasks: ids only, because the execution's history keeps it. */
export const HandlingInput = z.object({
  claimId: z.uuid(),
  context: EventContext,
});
export type HandlingInput = z.infer<typeof HandlingInput>;
