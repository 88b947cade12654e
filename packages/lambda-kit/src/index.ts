export type { ApiRequest } from './api-handler.ts';
export { attemptEach } from './attempt-each.ts';
export { environment } from './environment.ts';
export { type Erasure, Erasures, erasedKey, erasureStore, unlessErased } from './erasures.ts';
export { childSpan, contextAfter, deriveId } from './event-context.ts';
export { eventHandler, type Handle, on, type Subscription } from './event-handler.ts';
export { eventObserver, type PassedEvent } from './event-observer.ts';
export { type Fingerprint, type FingerprintField, fingerprints, normalised } from './fingerprint.ts';
export { everyDelivery, type Idempotency } from './idempotency.ts';
export { instrumented } from './instrumented.ts';
export { kinesisBatch, type StreamMessage } from './kinesis-batch.ts';
export { continueJourney, describeError, logger, redactPersonal } from './log.ts';
export { businessMetrics, type Measurement } from './metrics.ts';
export { nameFingerprints, type PersonName } from './name-fingerprints.ts';
export { outboxPublisher } from './outbox-publisher.ts';
export type { Page, PageQuery } from './page.ts';
export { Problem } from './problem.ts';
export { PublishError, type PublishOptions, publish } from './publish.ts';
export type { RangePageQuery } from './range-page.ts';
export { type RequestOf, routeHandler } from './route-handler.ts';
export { serviceTable } from './service-table.ts';
export { otherSpellings } from './spellings.ts';
export { type MessageContext, sqsBatch } from './sqs-batch.ts';
export { sqsHandler } from './sqs-handler.ts';
export { staffAlias } from './staff-alias.ts';
export {
  type Change,
  type Key,
  retryOnConflict,
  type Stored,
  Table,
} from './table.ts';
export { taskHandler } from './task-handler.ts';
export { timerQueue } from './timer-queue.ts';
export { completeWait, runWorkflow, startWorkflowOnce, WorkflowFailed } from './workflow.ts';
export { IllegalTransition, WriteConflict } from './write-refusals.ts';
