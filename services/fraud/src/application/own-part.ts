import type { ExportRequest } from '@claimstream/lambda-kit/export-part';
import type { CustomerFacts } from '../store/customer-facts.ts';

/**
 * The checks of a customer's documents and claims with what came of them. The rules that were met, notes and cases of investigators stay
 * inside: they would say how to get past them, and that somebody is being looked into.
 */
export function ownPart(facts: Pick<CustomerFacts, 'checks'>) {
  return async ({ customerId }: ExportRequest): Promise<Record<string, unknown>> => ({
    checks: (await facts.checks(customerId)).map(({ subjectId, subjectKind, evidence, raisedAt }) => ({
      ...{ subjectId, subjectKind, raisedAt },
      documentId: evidence.documentId,
      attempt: evidence.attempt,
      reading: evidence.reading,
    })),
  });
}
