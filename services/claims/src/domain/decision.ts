import { DecisionOnFile } from '@claimstream/api-contract/claims/decision';
import * as z from 'zod';

/** What an adjuster decided about a claim in review, as it stays on file. */
export const Decided = z.object({
  decision: DecisionOnFile,
  /** Who that was: in no event. */
  decidedBy: z.uuid(),
  /** What the adjuster noted for colleagues: in no event. */
  note: z.string().optional(),
});
export type Decided = z.infer<typeof Decided>;
