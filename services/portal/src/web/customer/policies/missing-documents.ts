import type { Document } from '../documents/use-documents.ts';

/** The documents that a policy needs to become active: the licence, and the photo of its own car. */
export const missingDocuments = (policyId: string, documents: readonly Document[]): Document[] =>
  documents.filter(
    ({ kind, policyId: about, state }) =>
      state !== 'cleared' && (kind === 'licence' || (kind === 'car' && about === policyId)),
  );
