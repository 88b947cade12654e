import './environment.ts';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import * as z from 'zod';
import { continueJourney, eventHandler, logger, on, sqsBatch, sqsHandler } from '../src/index.ts';
import { context } from './lambda-context.ts';
import { logText, takeLog } from './log-lines.ts';
import { batch, envelope, exampleOf } from './queue-messages.ts';

afterEach(() => {
  logText.length = 0;
});
const later = () => new Promise((resolve) => setImmediate(resolve));

describe('the log lines of messages that are handled at the same time', () => {
  it('carry the journey of their event, from deep inside its handler too', async () => {
    const events = ['1', '2', '3'].map((tag) => exampleOf(ClaimClosed, tag));
    const handler = eventHandler(
      [
        on(ClaimClosed, async (event) => {
          await later();
          logger.warn('on the way', { expected: event.metadata.correlationId });
        }),
      ],
      async (_id, _context, work) => work(),
    );
    await handler(batch(...events.map(envelope)), context);
    const lines = takeLog();
    const onTheWay = lines.filter(({ message }) => message === 'on the way');
    expect(onTheWay).toHaveLength(3);
    for (const { correlationId, expected } of onTheWay) expect(correlationId).toBe(expected);
    const handled = lines.filter(({ message }) => message === 'Event handled');
    expect(handled.map(({ correlationId }) => correlationId).sort()).toEqual(
      events.map(({ detail }) => detail.metadata.correlationId).sort(),
    );
  });

  it('carry a journey that only the handler can find out', async () => {
    const handler = sqsBatch(async ({ body }) => {
      await later();
      continueJourney(`journey of ${body}`);
      logger.info('found', { body });
    });
    await handler(batch('one', 'two'), context);
    const lines = takeLog();
    expect(lines.filter(({ message }) => message === 'found')).toMatchObject([
      { body: 'one', correlationId: 'journey of one' },
      { body: 'two', correlationId: 'journey of two' },
    ]);
    const handled = lines.filter(({ message }) => message === 'Message handled');
    expect(handled.map(({ correlationId }) => correlationId).sort()).toEqual(['journey of one', 'journey of two']);
  });
});

describe('a timer message', () => {
  const Reminder = z.object({ days: z.int() });
  const handler = sqsHandler(Reminder, async ({ days }) => {
    if (days === 0) throw new Error('not now');
  });

  it('is logged under the journey of its context, done or failed, with the number of its tries', async () => {
    const event = batch({ days: 1, context: { correlationId: 'a' } }, { days: 0, context: { correlationId: 'b' } });
    event.Records[1]!.attributes = { ApproximateReceiveCount: '3' } as never;
    await handler(event, context);
    expect(takeLog()).toMatchObject([
      { message: 'Message handled', correlationId: 'a' },
      { message: 'Message failed and stays on its queue', correlationId: 'b', attempt: 3 },
    ]);
  });

  it('without a journey, a sweep, is not logged when it is done', async () => {
    await handler(batch({ days: 1 }), context);
    expect(takeLog()).toEqual([]);
  });
});
