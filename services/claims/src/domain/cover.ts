import { dayIn } from '@claimstream/lambda-kit/local-day';
import { type Policy, timeIn } from './policy.ts';

export type Cover =
  | { decision: 'accept' }
  | { decision: 'reject'; reasonCode: string }
  /** Cannot be said yet; refused for `reasonCode` when it still cannot after the stated time. */
  | { decision: 'pending'; reasonCode: 'UNKNOWN_POLICY' | 'POLICY_NOT_ACTIVE' };

export interface CoverQuestion {
  customerId: string;
  /** ISO date, in the policy's time zone. */
  lossDate: string;
  /** ISO time, in the policy's time zone. */
  lossTime?: string;
  filedAt: Date;
}

/**
 * Whether a policy covers a notice. Another customer's policy looks to the asker like one that does not exist, also in
 * how long the answer takes.
 */
export function judgeCover(policy: Policy | undefined, question: CoverQuestion): Cover {
  const { customerId, lossDate, lossTime = '', filedAt } = question;
  const { terms, active = false } = policy ?? {};
  if (terms?.customerId !== customerId) return { decision: 'pending', reasonCode: 'UNKNOWN_POLICY' };
  const today = dayIn(terms.timeZone, filedAt);
  if (lossDate > today || (lossDate === today && lossTime > timeIn(terms.timeZone, filedAt))) {
    return { decision: 'reject', reasonCode: 'LOSS_DATE_IN_FUTURE' };
  }
  if (lossDate < terms.effectiveFrom || lossDate > terms.effectiveUntil) {
    return { decision: 'reject', reasonCode: 'OUTSIDE_POLICY_PERIOD' };
  }
  return active ? { decision: 'accept' } : { decision: 'pending', reasonCode: 'POLICY_NOT_ACTIVE' };
}
