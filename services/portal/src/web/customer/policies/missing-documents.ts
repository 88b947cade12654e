import type { Document } from '../documents/use-documents.ts';

/** What still keeps a policy from being active: the licence, and the photo of its own car. */
export const missingDocuments = (policyId: string, documents: readonly Document[]): Document[] =>
  documents.filter(
    ({ kind, policyId: about, state }) =>
      state !== 'cleared' && (kind === 'licence' || (kind === 'car' && about === policyId)),
  );
