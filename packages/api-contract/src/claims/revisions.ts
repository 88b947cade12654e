import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { DecisionOnFile } from './decision.ts';

/** How a round of assessment ended before its time; each is an entry of the timeline. */
export const turns = ['corrected', 'declined', 'reopened', 'objected', 'supplement', 'withdrawn'] as const;
export type Turn = (typeof turns)[number];

/** Why something is changed, for colleagues. */
export const revisionReason = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .meta({ title: 'Why, for colleagues', pii: 'personal' });

/** What a member of staff sees of an earlier round: how it was decided, and why it did not stay so. */
export const Revision = z.object({
  round: fields.round,
  what: fields.oneOf('What ended the round', turns),
  at: fields.instant('When'),
  /** Absent where it was not a member of staff of this service: a supervisor declines at settlement, a customer objects. */
  by: z.uuid().meta({ title: 'Subject of the member of staff', pii: 'pseudonym' }).optional(),
  reason: z.string().meta({ title: 'Why, in the words of whoever did it', pii: 'personal' }).optional(),
  decision: DecisionOnFile.optional(),
  decidedBy: z.uuid().meta({ title: 'Subject of the member of staff who had decided', pii: 'pseudonym' }).optional(),
  decidedAt: fields.instant('When it had been decided').optional(),
  note: z.string().meta({ title: 'What they noted for colleagues', pii: 'personal' }).optional(),
});
export type Revision = z.infer<typeof Revision>;
