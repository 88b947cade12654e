import { ClaimAccepted, CustomerAccepted, PolicyIssued } from '@claimstream/events-schema';
import { eventHandler, on } from '@claimstream/lambda-kit';
import { config } from '../config.ts';
import type { Facts } from '../domain/facts.ts';
import { judgeSubject } from '../judge-subject.ts';
import { type Checks, checksIn } from '../store/checks.ts';

/** Keeps a fact, then judges whoever waited for it. */
export function recordFact(checks: Omit<Checks, 'open' | 'waitForFacts'>) {
  return async (kind: keyof Facts, id: string, fact: Record<string, unknown>, at: string): Promise<void> => {
    await checks.recordFact(kind, id, fact);
    for (const subjectId of await checks.waitingFor(kind, id)) await judgeSubject(checks, subjectId, at);
  };
}

const record = recordFact(checksIn(config.TABLE));

export const handler = eventHandler([
  on(CustomerAccepted, ({ data }, { cause }) => record('customer', data.customerId, data, cause.occurredAt)),
  on(PolicyIssued, ({ data }, { cause }) => record('policy', data.policyId, data, cause.occurredAt)),
  on(ClaimAccepted, ({ data }, { cause }) => record('claim', data.claimId, data, cause.occurredAt)),
]);
