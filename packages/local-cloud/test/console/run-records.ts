import type { FunctionRun } from '../../src/kernel.ts';

/** An invocation as Lambda reports it, with defaults for all that a test does not set. */
export function functionRun(more: Partial<FunctionRun> & { event?: unknown; answer?: unknown }): FunctionRun {
  const { event = {}, answer, ...rest } = more;
  return {
    functionName: 'claims-dev-validateClaim',
    requestId: 'request-1',
    askedAt: 1000,
    startedAt: 1010,
    endedAt: 1200,
    payload: JSON.stringify(event),
    ...(answer !== undefined && { result: JSON.stringify(answer) }),
    logGroup: '/aws/lambda/claims-dev-validateClaim',
    logStream: 'stream',
    lines: [],
    ...rest,
  };
}

/** A message of a queue in a function's event. */
export const queueRecord = (messageId: string, body: unknown, receiveCount = 1) => ({
  messageId,
  body: JSON.stringify(body),
  attributes: { SentTimestamp: '900', ApproximateReceiveCount: String(receiveCount) },
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:RequestedQueue',
});

/** An event of a bus, with the metadata of this platform's events. */
export const busEvent = (id: string, metadata: object) => ({
  id,
  'detail-type': 'Claim.Requested',
  source: 'claims.service',
  detail: { metadata, data: {} },
});
