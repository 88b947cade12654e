import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { eventHandler, on } from '@claimstream/lambda-kit';
import type { Facts } from '../domain/facts.ts';
import { judgeSubject } from '../judge-subject.ts';
import { type Checks, checkStore } from '../store/checks.ts';

/** Keeps a fact, then judges whoever waited for it. */
export function recordFact(checks: Omit<Checks, 'open' | 'waitForFacts'>) {
  return async (kind: keyof Facts, id: string, fact: Record<string, unknown>, at: string): Promise<void> => {
    await checks.recordFact(kind, id, fact);
    for (const subjectId of await checks.waitingFor(kind, id)) await judgeSubject(checks, subjectId, at);
  };
}

const record = recordFact(checkStore());

export const handler = eventHandler([
  on(CustomerAccepted, ({ data }, context) => record('customer', data.customerId, data, context.occurredAt)),
  on(PolicyIssued, ({ data }, context) => record('policy', data.policyId, data, context.occurredAt)),
  on(ClaimAccepted, ({ data }, context) => record('claim', data.claimId, data, context.occurredAt)),
]);
