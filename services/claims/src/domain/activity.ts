import { dayIn } from '@claimstream/lambda-kit/local-day';
import * as z from 'zod';

/** Something that a member of staff has to do about a claim by a day of their choice. */
export const Activity = z.object({
  activityId: z.uuid(),
  claimId: z.uuid(),
  subject: z.string(),
  dueOn: z.iso.date(),
  by: z.uuid(),
  at: z.iso.datetime(),
  doneAt: z.iso.datetime().optional(),
  doneBy: z.uuid().optional(),
});
export type Activity = z.infer<typeof Activity>;

/** The furthest ahead that a due day may be. */
const MOST_YEARS = 5;

/** The fault of a new activity's day: it is over everywhere, or too far ahead. */
export function faultOfDay(dueOn: string, now: Date): 'DUE_IN_PAST' | 'DUE_TOO_LATE' | undefined {
  // The zone where days end last.
  if (dueOn < dayIn('Etc/GMT+12', now)) return 'DUE_IN_PAST';
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + MOST_YEARS);
  return dueOn > dayIn('UTC', latest) ? 'DUE_TOO_LATE' : undefined;
}
