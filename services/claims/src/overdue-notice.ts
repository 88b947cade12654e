import { EventContext } from '@claimstream/events-schema';
import * as z from 'zod';

/** The service's note to itself: this claim must be decided by now. */
export const OverdueNotice = z.object({
  claimId: z.uuid(),
  context: EventContext,
});
export type OverdueNotice = z.infer<typeof OverdueNotice>;
