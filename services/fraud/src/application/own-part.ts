import type { ExportRequest } from '@claimstream/lambda-kit/export-part';
import type { CustomerFacts } from '../store/customer-facts.ts';

/**
 * The checks of a customer's documents and claims with their results. The rules that fired, notes and investigators' cases are left out:
 * they would show how to pass the rules, and that an investigation is open.
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
