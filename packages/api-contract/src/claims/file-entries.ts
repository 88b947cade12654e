import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { staffSubject } from './assignment.ts';
import { exposureKinds } from './exposures.ts';
import { timelineEvents } from './timeline.ts';

/** What stands in the file of a claim beside its own timeline, and only staff see. */
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

/** One thing that happened to a claim: who did what, when and why. It is never changed. */
export const FileEntry = z.object({
  at: fields.instant('When it happened'),
  what: fields.oneOf('What happened', fileEvents),
  who: fields.oneOf('Who did it: its customer, a member of staff, or the rules', actors),
  by: staffSubject('Which member of staff, where this service knows').optional(),
  reasons: fields.reasons.optional(),
  why: z
    .string()
    .meta({ title: 'Why, or what, in the words of whoever did it', example: 'Bumper only.', pii: 'personal' })
    .optional(),
  exposure: fields.oneOf('Which exposure', exposureKinds).optional(),
  letter: fields.letterKind.optional(),
  deadline: fields.clockKind.optional(),
  dueOn: fields.isoDate('Last day of the deadline or activity', '2026-04-13').optional(),
  to: staffSubject('Who has the claim since').optional(),
});
export type FileEntry = z.infer<typeof FileEntry>;
