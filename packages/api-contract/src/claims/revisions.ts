import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { DecisionOnFile } from './decision.ts';

/** Ways in which a round of assessment ended early; each is an entry of the timeline. */
export const turns = ['corrected', 'declined', 'reopened', 'objected', 'supplement', 'withdrawn'] as const;
export type Turn = (typeof turns)[number];

/** The reason for a change, for colleagues. */
export const revisionReason = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .meta({ title: 'Why, for colleagues', pii: 'personal' });

/** An earlier round as staff see it: how it was decided, and why that changed. */
export const Revision = z.object({
  round: fields.round,
  what: fields.oneOf('What ended the round', turns),
  at: fields.instant('When'),
  /** Absent if no staff of this service ended it: a supervisor declined at settlement, or the customer objected. */
  by: z.uuid().meta({ title: 'Subject of the member of staff', pii: 'pseudonym' }).optional(),
  reason: z.string().meta({ title: 'Why, in the words of the actor', pii: 'personal' }).optional(),
  decision: DecisionOnFile.optional(),
  decidedBy: z.uuid().meta({ title: 'Subject of the member of staff who had decided', pii: 'pseudonym' }).optional(),
  decidedAt: fields.instant('When it had been decided').optional(),
  note: z.string().meta({ title: 'Their note for colleagues', pii: 'personal' }).optional(),
});
export type Revision = z.infer<typeof Revision>;
