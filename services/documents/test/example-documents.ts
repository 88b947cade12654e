import type { Document } from '../src/domain/document.ts';

export const customerId = 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01';
/** A customer without a document. */
export const stranger = 'c1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a02';
export const documentId = 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04';
export const context = {
  causationId: '7b1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a03',
  correlationId: '0f1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  occurredAt: '2026-03-01T12:00:00.000Z',
};

/** An expected licence, with the given differences. */
export const licence = (so: Partial<Document> = {}): Document => ({
  documentId,
  customerId,
  kind: 'licence',
  state: 'requested',
  reasons: [],
  attempts: 0,
  attempt: 0,
  images: [],
  requestedAt: context.occurredAt,
  journey: { correlationId: context.correlationId, traceparent: context.traceparent },
  ...so,
});

/** A licence whose image of attempt 1 arrived. */
export const arrived = (state: Document['state'], so: Partial<Document> = {}): Document =>
  licence({ state, attempts: 1, attempt: 1, images: [{ attempt: 1, version: 'v1' }], ...so });
