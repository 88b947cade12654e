import './environment.ts';
import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { PublishError, publish } from '../src/index.ts';
import { exampleOf } from './queue-messages.ts';

type Answer = { FailedEntryCount: number; Entries?: { EventId?: string; ErrorCode?: string }[] };

/** A bus that answers each call by `answers` in turn, and accepts everything afterwards. */
function bus(...answers: ((entries: PutEventsRequestEntry[]) => Answer)[]) {
  const calls: PutEventsRequestEntry[][] = [];
  const pauses: number[] = [];
  const client = {
    send: async ({ input }: { input: { Entries: PutEventsRequestEntry[] } }) => {
      calls.push(input.Entries);
      return (answers.shift() ?? taking)(input.Entries);
    },
  } as unknown as Pick<EventBridgeClient, 'send'>;
  const options = { busName: 'claimstream-test', client, pause: async (time: number) => void pauses.push(time) };
  return { calls, pauses, options };
}
const taking = (entries: PutEventsRequestEntry[]): Answer => ({
  FailedEntryCount: 0,
  Entries: entries.map((_, index) => ({ EventId: String(index) })),
});
/** Accepts all entries but those at the given positions of the call. */
const refusing =
  (...positions: number[]) =>
  (entries: PutEventsRequestEntry[]): Answer => ({
    FailedEntryCount: positions.length,
    Entries: entries.map((_, index) =>
      positions.includes(index) ? { ErrorCode: 'ThrottlingException' } : { EventId: String(index) },
    ),
  });
const failing = () => {
  throw new Error('connection lost');
};

const events = (count: number) => Array.from({ length: count }, (_, index) => exampleOf(ClaimClosed, String(index)));
const idsOf = (entries: { Detail?: string }[]) => entries.map(({ Detail }) => JSON.parse(Detail!).metadata.id);
const ids = (outgoing: OutgoingEvent[]) => outgoing.map(({ detail }) => detail.metadata.id);

describe('publishing', () => {
  it('sends an event with its source, name, time and detail to the bus', async () => {
    const { calls, options } = bus();
    const event = exampleOf(ClaimClosed);
    await publish([event], options);
    expect(calls).toEqual([
      [
        {
          EventBusName: 'claimstream-test',
          Source: 'claims.service',
          DetailType: 'Claim.Closed',
          Time: new Date('2026-03-01T12:00:00.000Z'),
          Detail: JSON.stringify(event.detail),
        },
      ],
    ]);
  });

  it('without events makes no call', async () => {
    const { calls, options } = bus();
    await publish([], options);
    expect(calls).toEqual([]);
  });

  it('keeps the order and sends at most ten at a time', async () => {
    const { calls, options } = bus();
    const all = events(23);
    await publish(all, options);
    expect(calls.map((entries) => entries.length)).toEqual([10, 10, 3]);
    expect(calls.flatMap(idsOf)).toEqual(ids(all));
  });

  it.each([
    [
      [131_072, 131_072, 1000],
      [2, 1],
    ],
    [
      [131_072, 131_073],
      [1, 1],
    ],
    [
      [1000, 262_144, 1000],
      [1, 1, 1],
    ],
  ])(
    'sends at most 256 KB at a time, as EventBridge counts them: events of %p bytes by %p',
    async (sizes, expected) => {
      const { calls, options } = bus();
      const sized = sizes.map((bytes, index) => ofSize(exampleOf(ClaimClosed, String(index)), bytes));
      await publish(sized, options);
      expect(calls.map((entries) => entries.length)).toEqual(expected);
      expect(calls.flatMap(idsOf)).toEqual(ids(sized));
    },
  );
});

describe('an event written under an earlier contract', () => {
  const sound = exampleOf(ClaimClosed);

  it.each<[string, (event: OutgoingEvent) => OutgoingEvent]>([
    ['that had fewer fields', (event) => ({ ...event, detail: { ...event.detail, data: {} } })],
    [
      'that had more fields',
      (event) => ({ ...event, detail: { ...event.detail, data: { ...event.detail.data, dropped: 'since' } } }),
    ],
    ['that defined an event which no longer exists', (event) => ({ ...event, detailType: 'Claim.Forgotten' })],
    ['in a major that no longer exists', (event) => withMetadata(event, { version: 7 })],
  ])('%s is published as it was written', async (_, change) => {
    const { calls, options } = bus();
    const written = change(sound);
    await publish([written], options);
    expect(calls[0]![0]).toMatchObject({ Source: written.source, DetailType: written.detailType });
    expect(JSON.parse(calls[0]![0]!.Detail!)).toEqual(written.detail);
  });
});

describe('entries that the bus refused', () => {
  it('are sent again, and no others', async () => {
    const { calls, pauses, options } = bus(refusing(1, 2), refusing(0));
    const all = events(4);
    await publish(all, options);
    const [, second, third] = ids(all);
    expect(calls.map(idsOf)).toEqual([ids(all), [second, third], [second]]);
    expect(pauses).toEqual([400, 800]);
  });

  it('are named by their positions once all tries are used up', async () => {
    const { calls, options } = bus(taking, refusing(0), refusing(0), refusing(0));
    const error = await publish(events(12), options).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(PublishError);
    expect(error).toMatchObject({ unsent: [10], message: '1 event(s) not published: ThrottlingException' });
    expect(calls.map((entries) => entries.length)).toEqual([10, 2, 1, 1]);
  });

  it('are all those of a failed call, and of no other', async () => {
    const { calls, options } = bus(failing, taking, taking);
    const all = events(12);
    await publish(all, options);
    expect(calls.map(idsOf)).toEqual([ids(all.slice(0, 10)), ids(all.slice(10)), ids(all.slice(0, 10))]);
  });

  it('count as unsent even if the answer does not mention them', async () => {
    const mute = () => ({ FailedEntryCount: 1, Entries: [{ EventId: '1' }] });
    const { options } = bus(mute);
    await expect(publish(events(2), { ...options, attempts: 1 })).rejects.toMatchObject({ unsent: [1] });
  });

  it('keep the cause of the last failure', async () => {
    const { options } = bus(failing);
    const error = await publish(events(1), { ...options, attempts: 1 }).catch((thrown) => thrown);
    expect(error.cause).toMatchObject({ message: 'connection lost' });
  });
});

const withMetadata = (event: OutgoingEvent, so: object): OutgoingEvent => ({
  ...event,
  detail: { ...event.detail, metadata: { ...event.detail.metadata, ...so } },
});

/** An event of exactly that many bytes: no field of the contract is that long, so the fraction of its second is. */
function ofSize(event: OutgoingEvent, bytes: number): OutgoingEvent {
  const at = (zeros: number) => withMetadata(event, { occurredAt: `2026-03-01T12:00:00.${'0'.repeat(zeros)}Z` });
  const { source, detailType, detail } = at(1);
  return at(1 + bytes - 14 - `${source}${detailType}${JSON.stringify(detail)}`.length);
}
