import { factsOf, failuresOf, hasFailed } from '../../src/console/recording/run-facts.ts';
import { busEvent, functionRun, queueRecord } from './run-records.ts';

const metadata = { id: 'event-id-1', correlationId: 'journey-1', causationId: 'cause-1' };

describe('the console’s record of an invocation', () => {
  it('names queue, messages, journey and events of a batch', () => {
    const run = functionRun({ event: { Records: [queueRecord('m1', busEvent('bridge-id-1', metadata), 3)] } });
    expect(factsOf(run)).toMatchObject({
      trigger: {
        kind: 'queue',
        name: 'RequestedQueue',
        messages: [{ id: 'm1', sentAt: 900, receiveCount: 3, failed: false }],
      },
      correlationIds: ['journey-1'],
      eventIds: ['event-id-1', 'bridge-id-1'],
    });
  });

  it('has neither the function’s input nor its answer', () => {
    const run = functionRun({
      event: { Records: [queueRecord('m1', { ...busEvent('bridge-id-1', metadata), secret: 'Jelani' })] },
      answer: { name: 'Jelani' },
      lines: ['{"message":"Jelani"}'],
    });
    expect(JSON.stringify(factsOf(run))).not.toContain('Jelani');
  });

  it('has the event in the outbox of a stream record, and the number of events', () => {
    const outbox = JSON.stringify({ detail: { metadata, data: {} } });
    const record = {
      eventSource: 'aws:dynamodb',
      eventSourceARN: 'arn:aws:dynamodb:us-east-1:000000000000:table/Claims/stream/1',
      dynamodb: { SequenceNumber: '42', NewImage: { outbox: { L: [{ S: outbox }] } } },
    };
    expect(factsOf(functionRun({ event: { Records: [record, record] } }))).toMatchObject({
      trigger: { kind: 'stream', name: 'Claims', batch: '42', records: 2 },
      correlationIds: ['journey-1'],
      eventIds: ['event-id-1'],
    });
  });

  it('takes the journey of a request from the answer’s header, and the status', () => {
    const event = { routeKey: 'POST /claims', requestContext: { http: { method: 'POST' } } };
    const answer = { statusCode: 202, headers: { 'x-correlation-id': 'journey-2' } };
    expect(factsOf(functionRun({ event, answer }))).toMatchObject({
      trigger: { kind: 'http', name: 'POST /claims', status: 202 },
      correlationIds: ['journey-2'],
    });
  });

  it('takes the journey from a log line, where only the function knows it', () => {
    const lines = ['START', '{"level":"INFO","correlationId":"journey-3"}'];
    expect(factsOf(functionRun({ lines, caller: 'process-document' }))).toMatchObject({
      trigger: { kind: 'call', name: 'process-document' },
      correlationIds: ['journey-3'],
    });
  });

  it.each([
    [
      'a WebSocket',
      { requestContext: { connectionId: 'c', routeKey: '$connect' } },
      { kind: 'websocket', name: '$connect' },
    ],
    ['an event', busEvent('bridge-id-1', metadata), { kind: 'event', name: 'Claim.Requested' }],
    ['anything else', { some: 'thing' }, { kind: 'call', name: 'asynchronous event' }],
  ])('recognises %s', (_name, event, trigger) => {
    expect(factsOf(functionRun({ event })).trigger).toEqual(trigger);
  });

  it('has no trigger for a payload that is not JSON, or too long', () => {
    const long = JSON.stringify({ Records: [queueRecord('m1', 'x'.repeat(300_000))] });
    for (const payload of ['no json', long]) {
      expect(factsOf(functionRun({ payload })).trigger).toEqual({ kind: 'call', name: 'asynchronous event' });
    }
  });
});

describe('why a message failed', () => {
  const event = { Records: [queueRecord('m1', {}), queueRecord('m2', {})] };

  it('is the function’s log line for it', () => {
    const line = '{"level":"ERROR","messageId":"m2","error":"ZodError"}';
    const run = functionRun({
      event,
      answer: { batchItemFailures: [{ itemIdentifier: 'm2' }] },
      lines: ['{"messageId":"m1"}', line],
    });
    const record = factsOf(run);
    expect(failuresOf(run, record)).toEqual([{ messageId: 'm2', error: line }]);
    expect(hasFailed(record)).toBe(true);
  });

  it('is the function’s own error, for the whole batch', () => {
    const run = functionRun({ event, error: { type: 'Sandbox.Timedout', message: 'Task timed out' } });
    const error = 'Sandbox.Timedout: Task timed out';
    expect(failuresOf(run, factsOf(run))).toEqual([
      { messageId: 'm1', error },
      { messageId: 'm2', error },
    ]);
  });

  it('is at least reported as unknown', () => {
    const run = functionRun({ event, answer: { batchItemFailures: [{ itemIdentifier: 'm1' }] } });
    expect(failuresOf(run, factsOf(run))).toEqual([{ messageId: 'm1', error: 'The function reported it as failed.' }]);
  });

  it('is nothing after a success', () => {
    const run = functionRun({ event, answer: { batchItemFailures: [] } });
    expect(failuresOf(run, factsOf(run))).toEqual([]);
    expect(hasFailed(factsOf(run))).toBe(false);
  });
});
