import type { FunctionRun } from '../../src/kernel.ts';

/** An invocation as Lambda tells of it; what a test does not name is unremarkable. */
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

/** A message of a queue as a function receives it. */
export const queueRecord = (messageId: string, body: unknown, receiveCount = 1) => ({
  messageId,
  body: JSON.stringify(body),
  attributes: { SentTimestamp: '900', ApproximateReceiveCount: String(receiveCount) },
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:RequestedQueue',
});

/** An event of a bus, with the metadata that this platform's events carry. */
export const busEvent = (id: string, metadata: object) => ({
  id,
  'detail-type': 'Claim.Requested',
  source: 'claims.service',
  detail: { metadata, data: {} },
});
