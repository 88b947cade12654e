import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { turns } from './revisions.ts';

/** What may stand on a claim's timeline: its states, the damage photo that was read, fraud's result on it (staff only), the payment, and what people changed afterwards. */
export const timelineEvents = [
  'requested',
  'accepted',
  'rejected',
  'evidence',
  'fraud-result',
  'review',
  'assessed',
  'denied',
  'settled',
  'paid',
  'payment-returned',
  'closed',
  ...turns,
] as const;
export type TimelineEvent = (typeof timelineEvents)[number];

export const TimelineEntry = z.object({
  at: fields.instant('When it happened'),
  what: fields.oneOf('What happened', timelineEvents),
  reasons: fields.reasons.optional(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;
