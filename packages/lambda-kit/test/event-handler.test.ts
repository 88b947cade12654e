import './environment.ts';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { eventHandler, everyDelivery, on } from '../src/index.ts';
import { context } from './lambda-context.ts';
import { logText, takeLog } from './log-lines.ts';
import { memoryIdempotency } from './memory-idempotency.ts';
import { batch, contextOf, envelope, exampleOf } from './queue-messages.ts';

/** A function that handles two events and records its input. */
function listening(handle: (claimId: string) => Promise<void> = async () => undefined) {
  const seen: { type: string; event: any; context: any }[] = [];
  const hear = (type: string) => async (event: any, context: any) => {
    seen.push({ type, event, context });
    await handle(event.data.claimId);
  };
  const handler = eventHandler(
    [on(ClaimAccepted, hear('accepted')), on(ClaimClosed, hear('closed'))],
    memoryIdempotency(),
  );
  return { seen, receive: (...bodies: unknown[]) => handler(batch(...bodies), context) };
}
const failures = (...ids: number[]) => ({ batchItemFailures: ids.map((id) => ({ itemIdentifier: String(id) })) });

const accepted = exampleOf(ClaimAccepted);
const closed = exampleOf(ClaimClosed);

afterEach(() => {
  logText.length = 0;
});

describe('an event from the queue', () => {
  it('reaches the handler of its type, parsed, and no other', async () => {
    const { seen, receive } = listening();
    expect(await receive(envelope(closed), envelope(accepted))).toEqual(failures());
    expect(seen.map(({ type, event }) => [type, event])).toEqual([
      ['closed', closed.detail],
      ['accepted', accepted.detail],
    ]);
  });

  it('may have fields that this consumer does not know; they do not reach it', async () => {
    const { seen, receive } = listening();
    const { metadata, data } = closed.detail;
    const detail = { metadata: { ...metadata, later: 1 }, data: { ...data, later: 1 } };
    expect(await receive({ ...envelope(closed), detail })).toEqual(failures());
    expect(seen[0]!.event).toEqual(closed.detail);
  });

  it('is handled once, however often it comes', async () => {
    const { seen, receive } = listening();
    await receive(envelope(closed));
    expect(await receive(envelope(closed))).toEqual(failures());
    expect(seen).toHaveLength(1);
  });

  it('is handled at every delivery if the handler allows it', async () => {
    const handled: string[] = [];
    const handler = eventHandler(
      [on(ClaimClosed, async ({ metadata }) => void handled.push(metadata.id))],
      everyDelivery,
    );
    await handler(batch(envelope(closed)), context);
    await handler(batch(envelope(closed)), context);
    expect(handled).toHaveLength(2);
  });

  it('is handled again after it failed', async () => {
    let broken = true;
    const { seen, receive } = listening(async () => {
      if (broken) throw new Error('not now');
    });
    expect(await receive(envelope(closed))).toEqual(failures(0));
    broken = false;
    expect(await receive(envelope(closed))).toEqual(failures());
    expect(seen).toHaveLength(2);
  });
});

describe('a message that stays on the queue', () => {
  const changed = (so: object) => ({ ...envelope(closed), ...so });
  const detailWith = (metadata: object, data: object = {}) => ({
    detail: { metadata: { ...closed.detail.metadata, ...metadata }, data: { ...closed.detail.data, ...data } },
  });

  it.each<[string, unknown, string]>([
    ['is not JSON', '{"Jane Roe', 'SyntaxError'],
    ['is not an event', { hello: 'Jane Roe' }, 'ZodError'],
    ['is of a type that nobody here handles', changed({ 'detail-type': 'Claim.Denied' }), 'TypeError'],
    ['is of another major version', changed(detailWith({ version: 2 })), 'TypeError'],
    ['comes from another source than the contract names', changed({ source: 'fraud.service' }), 'TypeError'],
    ['does not meet its contract', changed(detailWith({}, { outcome: 'Jane Roe' })), 'ZodError'],
    ['has no event id', changed(detailWith({ id: undefined })), 'ZodError'],
  ])('is one that %s; its content is not logged', async (_, body, error) => {
    const { seen, receive } = listening();
    expect(await receive(body, envelope(accepted))).toEqual(failures(0));
    expect(seen.map(({ type }) => type)).toEqual(['accepted']);
    expect(logText.join()).not.toContain('Jane Roe');
    const failed = takeLog().filter(({ level }) => level === 'ERROR');
    expect(failed).toMatchObject([{ message: 'Message failed and stays on its queue', messageId: '0', error }]);
  });

  it('is one whose handler failed; its neighbours are done', async () => {
    const poison = exampleOf(ClaimClosed, 'poison', { claimId: contextOf('poison').causationId });
    const { receive } = listening(async (claimId) => {
      if (claimId === poison.detail.data.claimId) throw new Error('cannot');
    });
    expect(await receive(envelope(accepted), envelope(poison), envelope(closed))).toEqual(failures(1));
  });
});

describe('the context that a handler gets', () => {
  it('names the event, its journey and its trace, for the events that it publishes', async () => {
    const { seen, receive } = listening();
    await receive(envelope(closed));
    const { id, correlationId } = closed.detail.metadata;
    expect(seen[0]!.context).toMatchObject({ causationId: id, correlationId });
    expect(seen[0]!.context.traceparent).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
    expect(seen[0]!.context.traceparent).not.toBe(closed.detail.metadata.traceparent);
  });

  it('belongs to one event, though all of a batch are handled at the same time', async () => {
    const tags = ['a', 'b', 'c', 'd', 'e'];
    const events: OutgoingEvent[] = tags.map((tag) => exampleOf(ClaimClosed, tag));
    let atWork = 0;
    let most = 0;
    const { seen, receive } = listening(async () => {
      atWork += 1;
      most = Math.max(most, atWork);
      await new Promise(setImmediate);
      atWork -= 1;
    });
    await receive(...events.map(envelope));
    expect(most).toBe(tags.length);
    const pairs = events.map(({ detail: { metadata } }) => [metadata.id, metadata.correlationId]);
    expect(seen.map(({ context }) => [context.causationId, context.correlationId])).toEqual(pairs);
    const lines = takeLog().map(({ eventId, correlationId }) => [eventId, correlationId]);
    expect(lines.sort()).toEqual(pairs.sort());
  });

  it('is in the log of a failure, so that one claim can be followed', async () => {
    const { receive } = listening(async () => {
      throw new Error('cannot');
    });
    await receive(envelope(closed));
    const { id, correlationId } = closed.detail.metadata;
    expect(takeLog()).toMatchObject([
      { level: 'ERROR', type: 'Claim.Closed', eventId: id, correlationId, error: 'Error', reason: 'cannot' },
    ]);
  });
});

describe('at load', () => {
  it('two handlers of one event are refused', () => {
    const twice = () =>
      eventHandler([on(ClaimClosed, async () => {}), on(ClaimClosed, async () => {})], memoryIdempotency());
    expect(twice).toThrow('Two handlers are bound to the same event');
  });

  it('a function without a table for its idempotency says so', () => {
    expect(() => eventHandler([])).toThrow('IDEMPOTENCY_TABLE');
  });
});
