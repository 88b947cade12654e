import './environment.ts';
import { sqsBatch } from '../src/index.ts';
import { context } from './lambda-context.ts';
import { logText, takeLog } from './log-lines.ts';
import { batch } from './queue-messages.ts';

afterEach(() => {
  logText.length = 0;
});

it('a batch that failed as a whole reports each message, because a throw would say less', async () => {
  const handler = sqsBatch(async () => {
    throw new Error('not now');
  });
  expect(await handler(batch('one', 'two'), context)).toEqual({
    batchItemFailures: [{ itemIdentifier: '0' }, { itemIdentifier: '1' }],
  });
});

it('fields that a handler adds for its message are in the line about its failure', async () => {
  const handler = sqsBatch(async ({ body }, { told }) => {
    Object.assign(told, { code: body });
    if (body === 'BAD') throw new Error('not now');
  });
  await handler(batch('GOOD', 'BAD'), context);
  expect(takeLog()).toMatchObject([{ level: 'ERROR', messageId: '1', code: 'BAD', reason: 'not now' }]);
});

it('a message whose time is up leaves a line with its journey before Lambda ends the function', async () => {
  const soon = { ...context, getRemainingTimeInMillis: () => 201 };
  const handler = sqsBatch(async (_, { told }) => {
    Object.assign(told, { correlationId: 'a journey', eventId: 'an event' });
    while (logText.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  });
  await handler(batch('slow'), soon);
  expect(takeLog()).toMatchObject([
    { level: 'ERROR', error: 'Timeout', messageId: '0', correlationId: 'a journey', eventId: 'an event' },
    { level: 'INFO', message: 'Event handled' },
  ]);
});

it('a message that is done in time leaves none', async () => {
  const handler = sqsBatch(async () => {});
  await handler(batch('quick'), { ...context, getRemainingTimeInMillis: () => 201 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(takeLog()).toEqual([]);
});

it.each([
  [{}, 2],
  [{ inTurn: true }, 1],
])('with %p, %i messages are handled at the same time', async (options, most) => {
  let atWork = 0;
  const seen: number[] = [];
  const handler = sqsBatch(async () => {
    atWork += 1;
    seen.push(atWork);
    await Promise.resolve();
    atWork -= 1;
  }, options);
  await handler(batch('one', 'two'), context);
  expect(Math.max(...seen)).toBe(most);
});
