import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** Why something was refused, in plain English. The portal shows the words of its own language by the code (`reasons/`). */
export const ToldReason = z.object({
  code: fields.reasonCode,
  problem: z.string(),
  /** What its reader can do now. */
  nextStep: z.string(),
});
export type ToldReason = z.infer<typeof ToldReason>;
