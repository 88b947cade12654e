import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { staffSubject } from './assignment.ts';
import { exposureKinds } from './exposures.ts';
import { timelineEvents } from './timeline.ts';

/** Entries of a claim file beside the claim's own timeline; only staff see them. */
export const deskEvents = [
  'note',
  'assigned',
  'given-back',
  'activity-added',
  'activity-done',
  'letter',
  'deadline-reminded',
  'deadline-breached',
] as const;
export const fileEvents = [...timelineEvents, ...deskEvents] as const;
export type FileEvent = (typeof fileEvents)[number];
export const actors = ['customer', 'staff', 'rules'] as const;
export type Actor = (typeof actors)[number];

/** One entry of a claim's history: who did what, when and why. It never changes. */
export const FileEntry = z.object({
  at: fields.instant('When it happened'),
  what: fields.oneOf('What happened', fileEvents),
  who: fields.oneOf('Who did it: its customer, a member of staff, or the rules', actors),
  by: staffSubject('Subject of the member of staff, if this service knows').optional(),
  reasons: fields.reasons.optional(),
  why: z
    .string()
    .meta({ title: 'Why, or what, in the words of the actor', example: 'Bumper only.', pii: 'personal' })
    .optional(),
  exposure: fields.oneOf('Which exposure', exposureKinds).optional(),
  letter: fields.letterKind.optional(),
  deadline: fields.clockKind.optional(),
  dueOn: fields.isoDate('Last day of the deadline or activity', '2026-04-13').optional(),
  to: staffSubject('Subject of the new owner of the claim').optional(),
});
export type FileEntry = z.infer<typeof FileEntry>;
