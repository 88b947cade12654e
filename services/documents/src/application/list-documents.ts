import { toldOf } from '@claimstream/events-schema/document-reasons';
import type { Documents } from '../store/documents.ts';

/** Lists a customer's own documents in the order they were requested, without what a check found. */
export function listDocuments(documents: Pick<Documents, 'ofCustomer'>) {
  return async (customerId: string) => {
    const own = (await documents.ofCustomer(customerId)).sort((a, b) => a.requestedAt.localeCompare(b.requestedAt));
    return own.map(({ documentId, kind, policyId, claimId, state, reasons, attempts }) => ({
      documentId,
      kind,
      policyId,
      claimId,
      state,
      ...toldOf(state, reasons),
      attempts,
    }));
  };
}
