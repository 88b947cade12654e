import { createEvent, type EventContext } from '@claimstream/events-schema';
import { DocumentRequested } from '@claimstream/events-schema/documents/document-requested';
import { WriteConflict } from '@claimstream/lambda-kit';
import type { Expectation } from '../domain/document.ts';
import type { Documents } from '../store/documents.ts';

/** Expects a document: the record and its event are one write. A document that is expected already stays as it is. */
export function expectDocument(documents: Pick<Documents, 'write'>) {
  return async (expectation: Expectation, context: EventContext): Promise<void> => {
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
  };
}
