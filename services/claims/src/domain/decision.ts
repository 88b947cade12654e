import { DecisionOnFile } from '@claimstream/api-contract/claims/decision';
import * as z from 'zod';

/** An adjuster's decision about a claim in review, as it stays on file. */
export const Decided = z.object({
  decision: DecisionOnFile,
  /** The adjuster. No event carries it. */
  decidedBy: z.uuid(),
  /** The adjuster's note for colleagues. No event carries it. */
  note: z.string().optional(),
});
export type Decided = z.infer<typeof Decided>;
