import './environment.ts';
import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { outboxPublisher } from '../src/index.ts';
import { context } from './lambda-context.ts';
import { logText, takeLog } from './log-lines.ts';
import { exampleOf } from './queue-messages.ts';

/** Records of a table's stream as Lambda passes them on, each with the given outbox. */
const stream = (...outboxes: (string | OutgoingEvent[] | undefined)[]) =>
  ({
    Records: outboxes.map((outbox, index) => ({
      eventName: 'INSERT',
      dynamodb: {
        SequenceNumber: `1000${index}`,
        NewImage: {
          pk: { S: `CLAIM#${index}` },
          ...(outbox && { outbox: { S: typeof outbox === 'string' ? outbox : JSON.stringify(outbox) } }),
        },
      },
    })),
  }) as unknown as DynamoDBStreamEvent;

/** The publisher of a service whose bus always refuses the events with the given ids. */
function publisher(...refused: string[]) {
  const taken: string[] = [];
  const client = {
    send: async ({ input }: { input: { Entries: PutEventsRequestEntry[] } }) => {
      const Entries = input.Entries.map(({ Detail }) => {
        const { id } = JSON.parse(Detail!).metadata;
        if (refused.includes(id)) return { ErrorCode: 'InternalFailure' };
        taken.push(id);
        return { EventId: id };
      });
      return { FailedEntryCount: Entries.filter(({ ErrorCode }) => ErrorCode).length, Entries };
    },
  } as unknown as Pick<EventBridgeClient, 'send'>;
  const handler = outboxPublisher({ busName: 'claimstream-test', client, pause: async () => undefined });
  return { taken, handle: (event: DynamoDBStreamEvent) => handler(event, context) };
}
const idOf = ({ detail }: OutgoingEvent) => detail.metadata.id;
const failure = (sequence: string) => ({ batchItemFailures: [{ itemIdentifier: sequence }] });

const [one, two, three, four] = ['1', '2', '3', '4'].map((tag) => exampleOf(ClaimClosed, tag)) as [
  OutgoingEvent,
  OutgoingEvent,
  OutgoingEvent,
  OutgoingEvent,
];

afterEach(() => {
  logText.length = 0;
});

describe('the outboxes in a stream', () => {
  it('are published in the order of the writes, all events of each', async () => {
    const { taken, handle } = publisher();
    expect(await handle(stream([one], [two, three], [four]))).toEqual({ batchItemFailures: [] });
    expect(taken).toEqual([one, two, three, four].map(idOf));
    expect(takeLog()).toMatchObject(
      [one, two, three, four].map(({ detail: { metadata, data } }) => ({
        message: 'Event published',
        type: 'Claim.Closed',
        eventId: metadata.id,
        correlationId: metadata.correlationId,
        about: { claimId: data.claimId },
      })),
    );
  });

  it('may be none: an item without one, or one that was removed', async () => {
    const { taken, handle } = publisher();
    const removed = { Records: [{ eventName: 'REMOVE', dynamodb: { SequenceNumber: '1' } }] };
    expect(await handle(stream(undefined))).toEqual({ batchItemFailures: [] });
    expect(await handle(removed as unknown as DynamoDBStreamEvent)).toEqual({ batchItemFailures: [] });
    expect(taken).toEqual([]);
  });
});

describe('if an event stays unsent', () => {
  it('the first record with such an event is reported, for the stream to go on from there', async () => {
    const { taken, handle } = publisher(idOf(three), idOf(four));
    expect(await handle(stream([one], [two, three], [four]))).toEqual(failure('10001'));
    expect(taken).toEqual([idOf(one), idOf(two)]);
    const unsent = { level: 'ERROR', message: 'Event not published; the stream will retry', error: 'PublishError' };
    expect(takeLog()).toMatchObject([
      { message: 'Event published', eventId: idOf(one) },
      { message: 'Event published', eventId: idOf(two) },
      { ...unsent, eventId: idOf(three), correlationId: three.detail.metadata.correlationId },
      { ...unsent, eventId: idOf(four) },
    ]);
  });

  it('and nothing precedes it, the batch fails as a whole and Lambda halves it', async () => {
    const { handle } = publisher(idOf(one));
    await expect(handle(stream([one], [two]))).rejects.toMatchObject({
      name: 'PublishError',
      message: '1 event(s) not published: InternalFailure',
    });
  });

  it('halving publishes every other event', async () => {
    const { taken, handle } = publisher(idOf(three));
    const given: string[] = [];
    await asLambdaWould(handle, stream([one], [two], [three], [four]).Records, given);
    expect([...new Set(taken)].sort()).toEqual([one, two, four].map(idOf).sort());
    expect(given).toEqual(['10002']);
  });
});

it('an outbox that is not JSON fails its batch before anything is sent, and is not quoted', async () => {
  const { taken, handle } = publisher();
  const error = await handle(stream([two], '[{"name": Jane Roe')).catch((thrown) => thrown);
  expect(error).toMatchObject({ name: 'InvalidInput' });
  expect(`${error.message}${error.stack}${logText.join()}`).not.toContain('Jane');
  expect(taken).toEqual([]);
});

/**
 * Treats a stream as Lambda does: goes on from a partial failure, halves a batch that failed as a whole, and gives up a
 * record that fails alone or a batch that makes no headway.
 */
async function asLambdaWould(
  handle: (event: DynamoDBStreamEvent) => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>,
  records: DynamoDBStreamEvent['Records'],
  givenUp: string[],
): Promise<void> {
  const sequences = records.map(({ dynamodb }) => dynamodb!.SequenceNumber!);
  const answer = await handle({ Records: records }).catch(() => undefined);
  const failed = answer?.batchItemFailures[0]?.itemIdentifier;
  if (failed === sequences[0] || (!answer && records.length === 1)) {
    givenUp.push(...sequences);
  } else if (failed) {
    await asLambdaWould(handle, records.slice(sequences.indexOf(failed)), givenUp);
  } else if (!answer) {
    const half = Math.ceil(records.length / 2);
    await asLambdaWould(handle, records.slice(0, half), givenUp);
    await asLambdaWould(handle, records.slice(half), givenUp);
  }
}
