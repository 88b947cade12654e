import type { DraftNotice } from '@claimstream/api-contract/claims/claim-draft';
import { timeZonesOf } from '@claimstream/api-contract/time-zones';
import { dayIn } from '@claimstream/lambda-kit/local-day';
import * as z from 'zod';
import type { Claim } from './claim.ts';
import type { Policy } from './policy.ts';

/** A crash that a device felt: one for each policy and day, even after its customer said that there was none. */
export const CrashDraft = z.object({
  crashId: z.uuid(),
  customerId: z.uuid(),
  policyId: z.uuid(),
  at: z.iso.datetime(),
  severity: z.enum(['minor', 'moderate', 'severe']),
  /** In the time zone of the policy. */
  lossDate: z.iso.date(),
  lossTime: z.iso.time(),
  /** The policy's state; the crash may have been elsewhere, and then its customer corrects it. */
  state: z.string().optional(),
  discarded: z.boolean(),
});
export type CrashDraft = z.infer<typeof CrashDraft>;

type Felt = Pick<CrashDraft, 'crashId' | 'customerId' | 'policyId' | 'at' | 'severity'>;

export function draftOf(felt: Felt, { timeZone, state }: NonNullable<Policy['terms']>): CrashDraft {
  const at = new Date(felt.at);
  return { ...felt, lossDate: dayIn(timeZone, at), lossTime: timeIn(timeZone, at), state, discarded: false };
}

/** Whether a notice is for the day of a crash: by the policy's clock, or by one at the place that the customer reported. */
export function isDayOf({ lossDate, notice }: Pick<Claim, 'lossDate' | 'notice'>, crash: CrashDraft): boolean {
  const felt = new Date(crash.at);
  return lossDate === crash.lossDate || timeZonesOf[notice.loss.state].some((zone) => dayIn(zone, felt) === lossDate);
}

/** The parts of a notice of loss that are known. */
export const noticeOf = ({ policyId, lossDate, lossTime, state }: CrashDraft): DraftNotice => ({
  policyId,
  loss: { date: lossDate, time: lossTime, state },
});

/** Local time in the zone, in hours and minutes. */
const timeIn = (timeZone: string, at: Date) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
