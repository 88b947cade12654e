import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { turns } from './revisions.ts';

/**
 * Kinds of entries on a claim's timeline: its states, the damage photo that was read, fraud's result on it (staff only), the payment,
 * an adjuster's statement about a claim that may be about the same loss (staff only), exposures, and later changes by people.
 */
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
  'other-loss',
  'exposure-opened',
  'exposure-closed',
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
