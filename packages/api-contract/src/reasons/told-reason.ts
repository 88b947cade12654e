import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** The reason for a refusal, in plain English. The portal shows the words of its own language by the code (`reasons/`). */
export const ToldReason = z.object({
  code: fields.reasonCode,
  problem: z.string(),
  /** The reader's next step. */
  nextStep: z.string(),
});
export type ToldReason = z.infer<typeof ToldReason>;
