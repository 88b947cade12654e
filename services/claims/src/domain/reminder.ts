import { EventContext } from '@claimstream/events-schema';
import * as z from 'zod';

/** The service's timer message: the cover of this claim must be decided by now. */
export const Reminder = z.object({
  claimId: z.uuid(),
  context: EventContext,
});
export type Reminder = z.infer<typeof Reminder>;
