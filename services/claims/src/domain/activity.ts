import { dayIn } from '@claimstream/lambda-kit/local-day';
import * as z from 'zod';

/** What a member of staff has to do about a claim by a day of their own. */
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

/** So far ahead at most. */
const MOST_YEARS = 5;

/** What is wrong with the day of a new activity: it is over everywhere, or beyond what anybody plans. */
export function faultOfDay(dueOn: string, now: Date): 'DUE_IN_PAST' | 'DUE_TOO_LATE' | undefined {
  // Where days end last.
  if (dueOn < dayIn('Etc/GMT+12', now)) return 'DUE_IN_PAST';
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + MOST_YEARS);
  return dueOn > dayIn('UTC', latest) ? 'DUE_TOO_LATE' : undefined;
}
