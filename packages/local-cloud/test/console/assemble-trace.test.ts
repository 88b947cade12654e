import { factsOf } from '../../src/console/recording/run-facts.ts';
import { assembleTrace, type TraceRow } from '../../src/console/trace/assemble-trace.ts';
import type { LoggedEvent } from '../../src/services/events/event-views.ts';
import type { ExecutionView } from '../../src/services/states/execution-views.ts';
import { busEvent, functionRun, queueRecord } from './run-records.ts';

const logged = (n: number, at: number, more: Partial<LoggedEvent> = {}): LoggedEvent => ({
  n,
  bus: 'bus',
  at,
  id: `bridge-id-${n}`,
  source: 'claims.service',
  detailType: 'Claim.Requested',
  matchedRules: ['rule'],
  metadataId: `event-id-${n}`,
  ...more,
});

const streamRun = (metadataId: string, askedAt: number) =>
  factsOf(
    functionRun({
      functionName: 'claims-dev-publishEvents',
      askedAt,
      startedAt: askedAt,
      endedAt: askedAt + 20,
      event: {
        Records: [
          {
            eventSource: 'aws:dynamodb',
            eventSourceARN: 'arn:aws:dynamodb:us-east-1:000000000000:table/Claims/stream/1',
            dynamodb: {
              SequenceNumber: String(askedAt),
              NewImage: { outbox: { S: JSON.stringify({ metadata: { id: metadataId } }) } },
            },
          },
        ],
      },
    }),
  );

const request = factsOf(
  functionRun({
    functionName: 'claims-dev-fileClaim',
    askedAt: 10,
    startedAt: 110,
    endedAt: 150,
    initMs: 80,
    event: { routeKey: 'POST /claims', requestContext: { http: {} } },
    answer: { statusCode: 202 },
  }),
);
const consumer = factsOf(
  functionRun({
    askedAt: 1000,
    startedAt: 1010,
    event: { Records: [queueRecord('m1', busEvent('bridge-id-1', { id: 'event-id-1' }), 2)] },
  }),
);
const assemble = (parts: Partial<Parameters<typeof assembleTrace>[0]>) =>
  assembleTrace({ correlationId: 'journey', events: [], runs: [], executions: [], ...parts });
const named = (rows: TraceRow[], label: string) => rows.filter((row) => row.label === label);

describe('a trace', () => {
  it('is empty where nothing is known', () => {
    expect(assemble({})).toEqual({ correlationId: 'journey', rows: [] });
  });

  it('is ordered by beginnings, with waits and cold starts', () => {
    const { rows, startedAt, endedAt } = assemble({ events: [logged(1, 500)], runs: [request, consumer] });
    expect(rows.map(({ label }) => label)).toEqual([
      'claims-dev-fileClaim',
      'Claim.Requested',
      'claims-dev-validateClaim',
    ]);
    expect([startedAt, endedAt]).toEqual([10, 1200]);
    expect(rows[0]).toMatchObject({ askedAt: 10, initMs: 80, detail: 'POST /claims · 202', attempt: 1 });
    expect(rows[2]).toMatchObject({
      queuedAt: 900,
      askedAt: 1000,
      attempt: 2,
      detail: 'queue RequestedQueue · 1 message',
    });
  });

  it('links causes: request, outbox, event, consumer, its own event', () => {
    const events = [logged(1, 300), logged(2, 1300, { detailType: 'Claim.Accepted', causationId: 'event-id-1' })];
    const runs = [request, streamRun('event-id-1', 250), consumer, streamRun('event-id-2', 1250)];
    const { rows } = assemble({ events, runs });
    const [first, second] = named(rows, 'claims-dev-publishEvents');
    const [asked] = named(rows, 'claims-dev-fileClaim');
    const [event] = named(rows, 'Claim.Requested');
    const [handled] = named(rows, 'claims-dev-validateClaim');
    const [next] = named(rows, 'Claim.Accepted');
    expect(first!.causes).toEqual([asked!.id]);
    expect(event!.causes).toEqual([first!.id]);
    expect(handled!.causes).toEqual([event!.id]);
    expect(second!.causes).toEqual([handled!.id]);
    expect(next!.causes).toEqual([event!.id, second!.id]);
  });

  it('counts attempts by request, by batch and by receive', () => {
    const again = { ...request, trigger: { kind: 'call' as const, name: 'asynchronous event' } };
    const batch = streamRun('event-id-1', 250);
    const { rows } = assemble({
      runs: [again, again, batch, { ...batch, startedAt: 400, askedAt: 400, endedAt: 420 }],
    });
    expect(rows.map(({ label, attempt }) => [label, attempt])).toEqual([
      ['claims-dev-fileClaim', 1],
      ['claims-dev-fileClaim', 2],
      ['claims-dev-publishEvents', 1],
      ['claims-dev-publishEvents', 2],
    ]);
  });

  it('shows failures: of the function, of messages, of a request', () => {
    const error = { type: 'Error', message: 'no' };
    const failing = factsOf(
      functionRun({
        event: { Records: [queueRecord('m1', {})] },
        answer: { batchItemFailures: [{ itemIdentifier: 'm1' }] },
      }),
    );
    const broken = { ...request, trigger: { ...request.trigger, status: 502 } as typeof request.trigger };
    const { rows } = assemble({ runs: [{ ...request, error }, failing, broken] });
    expect(rows.map((row) => row.error)).toEqual(['Error: no', 'answered 502', 'failed 1 of its messages']);
  });

  it('puts the tasks of an execution inside it', () => {
    const execution: ExecutionView = {
      arn: 'arn:execution',
      name: 'one',
      machine: 'handle-claim',
      type: 'STANDARD',
      status: 'FAILED',
      startedAt: 900,
      stoppedAt: 2000,
      error: 'States.TaskFailed',
      cause: 'no',
      definition: '{}',
      input: '{}',
      history: [
        { id: 1, previousEventId: 0, timestamp: 0.9, type: 'ExecutionStarted' },
        {
          id: 2,
          previousEventId: 1,
          timestamp: 0.95,
          type: 'TaskStateEntered',
          stateEnteredEventDetails: { name: 'Assess', input: '{}' },
        },
      ],
    };
    const task = factsOf(functionRun({ functionName: 'claims-dev-assess', caller: 'handle-claim' }));
    const late = { ...task, askedAt: 3000, startedAt: 3000, endedAt: 3001 };
    const { rows } = assemble({ runs: [task, late], executions: [execution] });
    expect(named(rows, 'claims-dev-assess').map(({ inside }) => inside)).toEqual([
      'execution-arn:execution',
      undefined,
    ]);
    expect(named(rows, 'handle-claim')[0]).toMatchObject({
      detail: 'Standard · failed',
      error: 'States.TaskFailed: no',
      states: [{ state: 'Assess', type: 'Task', enteredAt: 950 }],
      link: '/workflows/arn%3Aexecution',
    });
  });
});
