import { createEvent, type EventContext } from '@claimstream/events-schema';
import { DocumentRequested } from '@claimstream/events-schema/documents/document-requested';
import { type Erasures, WriteConflict } from '@claimstream/lambda-kit';
import type { Expectation } from '../domain/document.ts';
import type { Documents } from '../store/documents.ts';

/** Expects a document: the record and its event are one write. A document that is already expected or erased stays unchanged. */
export function expectDocument(documents: Pick<Documents, 'write' | 'erase'>, erasures: Pick<Erasures, 'isErased'>) {
  return async (expectation: Expectation, context: EventContext): Promise<void> => {
    const { documentId, customerId, claimId } = expectation;
    const { correlationId, traceparent, occurredAt: requestedAt } = context;
    const document = {
      ...expectation,
      state: 'requested' as const,
      reasons: [],
      attempts: 0,
      attempt: 0,
      images: [],
      requestedAt,
      journey: { correlationId, traceparent },
    };
    try {
      await documents.write(document, 'absent', { events: [createEvent(DocumentRequested, expectation, context)] });
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
    // An erasure erases the documents that it knows, expected or not; this may be one of a policy that it did not know. Every delivery
    // checks after the write, because an erasure is recorded before it erases. Photos of a claim stay with its file.
    if (claimId === undefined && (await erasures.isErased(customerId))) await documents.erase(documentId);
  };
}
