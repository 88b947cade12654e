import { dayAfter } from '@claimstream/lambda-kit/local-day';
import * as z from 'zod';
import type { Check } from './check.ts';
import { isConfirmed } from './flag.ts';
import { awaitsInvestigator } from './weights.ts';

/**
 * Within this many days an insurer reports suspected fraud to the Department of Insurance: Cal. Ins. Code § 1872.4(a), to which 10 CCR
 * § 2698.37(c) leaves the period. The statute counts from the insurer's determination; we count from the referral, which is never
 * later, and do so in every state.
 */
const REPORT_WITHIN_DAYS = 60;

/** When a case came to the investigators, and its report's due day. */
export const Referral = z.object({ at: z.iso.datetime(), reportDueOn: z.iso.date() });
export type Referral = z.infer<typeof Referral>;

export const referralOf = (at: string): Referral => ({
  at,
  reportDueOn: dayAfter(at.slice(0, 10), REPORT_WITHIN_DAYS),
});

/** The check with the day of its referral, if it goes to investigators; the first one stays. */
export function referredAfter(check: Check, at: string): Check {
  if (check.referral || !(awaitsInvestigator(check) || isConfirmed(check))) return check;
  return { ...check, referral: referralOf(at) };
}
