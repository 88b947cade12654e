import { randomBytes } from 'node:crypto';
import type { EventContext, Metadata } from '@claimstream/events-schema';
import { v5 as uuidV5 } from 'uuid';

const ID_NAMESPACE = '5d2c7a4e-97d1-5a1e-8a64-6f0d9b2c1e33';

/**
 * A uuid that depends on its parts only: the same request or event always derives the same id.
 * @example const documentId = deriveId(customerId, 'document', 'licence');
 */
export function deriveId(...parts: string[]): string {
  // A part may come from a caller: a slash must not split it into two.
  const text = parts.map((part) => part.replace(/[%/]/g, encodeURIComponent)).join('/');
  return uuidV5(text, ID_NAMESPACE);
}

/** The context of an event's consequences; `eventHandler` hands it to each handler. */
export function contextAfter(metadata: Metadata, now: Date = new Date()): EventContext {
  return {
    causationId: metadata.id,
    correlationId: metadata.correlationId,
    traceparent: childSpan(metadata.traceparent),
    occurredAt: now.toISOString(),
  };
}

/** A new span under the same trace; a new trace if there is none. @see https://www.w3.org/TR/trace-context/ */
export function childSpan(traceparent: string | undefined): string {
  const trace = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(traceparent ?? '')?.[1];
  return `00-${trace ?? randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
}
