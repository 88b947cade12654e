import './environment.ts';
import { createEvent, type EventContext, fields } from '@claimstream/events-schema';
import { defineEvent } from '@claimstream/events-schema/define-event';
import * as z from 'zod';
import { eventHandler, on } from '../src/index.ts';
import { context } from './lambda-context.ts';
import './log-lines.ts';
import { memoryIdempotency } from './memory-idempotency.ts';
import { batch, contextOf, envelope } from './queue-messages.ts';

/**
 * An example of a breaking change: the payout of a settlement was one sum, and consumers need it by part.
 * 1. The owner adds the second major beside the first, and says in the first until when it is published.
 * 2. It publishes both, in one context.
 * 3. Each consumer moves when it is ready: it listens to both, and then to the second only.
 * 4. After the first major's last day nobody publishes it, and its file is deleted.
 */
const { settlementId, cents } = fields;
const about = {
  name: 'Payout.Fixed',
  owner: 'settlement',
  description: 'for this example',
  subject: 'settlementId',
} as const;

const PayoutFixed = defineEvent({
  ...about,
  version: 1,
  endsOn: '2026-12-31',
  data: z.object({ settlementId, payoutCents: cents('Payout', 130_000) }),
  samples: [],
});
const PayoutFixedV2 = defineEvent({
  ...about,
  version: 2,
  data: z.object({ settlementId, repairCents: cents('For repair', 120_000), towingCents: cents('For towing', 10_000) }),
  samples: [],
});

/** The events that the owner publishes while the first major lasts. */
function payoutFixed(id: string, repairCents: number, towingCents: number, context: EventContext, today: string) {
  const second = createEvent(PayoutFixedV2, { settlementId: id, repairCents, towingCents }, context);
  if (today > PayoutFixed.endsOn!) return [second];
  return [createEvent(PayoutFixed, { settlementId: id, payoutCents: repairCents + towingCents }, context), second];
}

const settlement = 'f5b8e5d4-ab4c-5e9f-8e78-4ead405d5e05';
const published = (tag = 'one', today = '2026-06-01') =>
  payoutFixed(settlement, 120_000, 10_000, contextOf(tag), today).map(envelope);

/** A consumer that keeps the sum, by the major it listens to, or by both. */
function consumer(...majors: (1 | 2)[]) {
  const kept: number[] = [];
  const first = on(PayoutFixed, async ({ data }) => void kept.push(data.payoutCents));
  const second = on(PayoutFixedV2, async ({ data }) => void kept.push(data.repairCents + data.towingCents));
  const handler = eventHandler(
    majors.map((major) => (major === 1 ? first : second)),
    memoryIdempotency(),
  );
  return { kept, receive: (...messages: unknown[]) => handler(batch(...messages), context) };
}

describe('two majors of an event', () => {
  it('are published under one id, each within its own contract', () => {
    const [first, second] = published();
    expect(first!.detail.metadata).toMatchObject({ version: 1, id: second!.detail.metadata.id });
    expect(second!.detail.metadata).toMatchObject({ version: 2 });
    expect(published('another context')[0]!.detail.metadata.id).not.toBe(first!.detail.metadata.id);
  });

  it.each([[[1]], [[2]]] as const)('are one fact to a consumer of either, %s', async (majors) => {
    const { kept, receive } = consumer(...majors);
    const wanted = published().filter(({ detail }) => detail.metadata.version === majors[0]);
    expect(await receive(...wanted)).toEqual({ batchItemFailures: [] });
    expect(kept).toEqual([130_000]);
  });

  it.each([
    ['the first', 0],
    ['the second', 1],
  ])('are one fact to a consumer of both, if %s comes before the other', async (_, at) => {
    const { kept, receive } = consumer(1, 2);
    const messages = published();
    expect(await receive(messages[at])).toEqual({ batchItemFailures: [] });
    expect(await receive(messages[1 - at])).toEqual({ batchItemFailures: [] });
    expect(kept).toEqual([130_000]);
    await receive(...published('another context').slice(0, 1));
    expect(kept).toEqual([130_000, 130_000]);
  });

  it('are one fact across a deploy: the consumer acted on the first, then listens to the second too', async () => {
    const idempotency = memoryIdempotency();
    const kept: string[] = [];
    const before = eventHandler([on(PayoutFixed, async () => void kept.push('before'))], idempotency);
    const after = eventHandler([on(PayoutFixedV2, async () => void kept.push('after'))], idempotency);
    const [first, second] = published();
    await before(batch(first), context);
    await after(batch(second), context);
    expect(kept).toEqual(['before']);
  });

  it('end as one: after its last day the first is no longer published', () => {
    const versions = (today: string) => published('one', today).map(({ detail }) => detail.metadata.version);
    expect(versions('2026-12-31')).toEqual([1, 2]);
    expect(versions('2027-01-01')).toEqual([2]);
  });
});
