import { createEvent, type DataOf, type EventContext, type OutgoingEvent } from '@claimstream/events-schema';
import type { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { PremiumAdjusted } from '@claimstream/events-schema/customer/premium-adjusted';
import { dayAfter } from '@claimstream/lambda-kit/local-day';
import { type Premium, premiumOf } from '../domain/premium.ts';
import type { ApplicationRecord, PolicyRecord } from '../store/customers.ts';
import { carOf } from './insured-of.ts';

export type Priced = DataOf<typeof PolicyIssued> & { premiumCents: number; premium: Premium };

interface Pricing {
  /** In the order of the cars of the application. */
  policies: readonly DataOf<typeof PolicyIssued>[];
  /** The customer's earlier policies. */
  before: readonly PolicyRecord[];
  record: ApplicationRecord;
  context: EventContext;
}

/** Prices new policies. Driving counts only for a renewal; if it changes the premium, an event explains that. */
export function pricePolicies({ policies, before, record, context }: Pricing): {
  priced: Priced[];
  adjusted: OutgoingEvent[];
} {
  const { address, cars } = record.application;
  const adjusted: OutgoingEvent[] = [];
  const priced = policies.map((policy, index) => {
    const car = cars[index]!;
    const renewed = before.find(
      (former) => carOf(former, record).vin === car.vin && dayAfter(former.effectiveUntil) === policy.effectiveFrom,
    );
    const premium = premiumOf(car, address.state, renewed?.driving);
    const { policyId: renewalPolicyId, customerId } = policy;
    if (renewed && premium.driving) {
      const { cents: afterCents, tariffCents: beforeCents, driving } = premium;
      const data = { policyId: renewed.policyId, renewalPolicyId, customerId, beforeCents, afterCents, ...driving };
      adjusted.push(createEvent(PremiumAdjusted, data, context));
    }
    return { ...policy, premiumCents: premium.cents, premium };
  });
  return { priced, adjusted };
}
