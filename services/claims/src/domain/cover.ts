import { dayIn, type Policy } from './policy.ts';

export type Cover =
  | { decision: 'accept' }
  | { decision: 'reject'; reasonCode: string }
  /** Cannot be said yet; refused for `reasonCode` when it still cannot after the stated time. */
  | { decision: 'pending'; reasonCode: 'UNKNOWN_POLICY' | 'POLICY_NOT_ACTIVE' };

export interface CoverQuestion {
  customerId: string;
  /** ISO date, in the policy's time zone. */
  lossDate: string;
  filedAt: Date;
}

/** Whether a policy covers a notice. Another customer's policy looks to the asker like one that does not exist. */
export function judgeCover(policy: Policy | undefined, { customerId, lossDate, filedAt }: CoverQuestion): Cover {
  const { terms, active = false } = policy ?? {};
  if (!terms) return { decision: 'pending', reasonCode: 'UNKNOWN_POLICY' };
  if (terms.customerId !== customerId) return { decision: 'reject', reasonCode: 'UNKNOWN_POLICY' };
  if (lossDate > dayIn(terms.timeZone, filedAt)) return { decision: 'reject', reasonCode: 'LOSS_DATE_IN_FUTURE' };
  if (lossDate < terms.effectiveFrom || lossDate > terms.effectiveUntil) {
    return { decision: 'reject', reasonCode: 'OUTSIDE_POLICY_PERIOD' };
  }
  return active ? { decision: 'accept' } : { decision: 'pending', reasonCode: 'POLICY_NOT_ACTIVE' };
}
