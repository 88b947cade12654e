import './environment.ts';
import { sqsBatch } from '../src/index.ts';
import { context } from './lambda-context.ts';
import { logText, takeLog } from './log-lines.ts';
import { batch } from './queue-messages.ts';

afterEach(() => {
  logText.length = 0;
});

it('a batch that failed as a whole reports each message, for a throw would say less', async () => {
  const handler = sqsBatch(async () => {
    throw new Error('not now');
  });
  expect(await handler(batch('one', 'two'), context)).toEqual({
    batchItemFailures: [{ itemIdentifier: '0' }, { itemIdentifier: '1' }],
  });
});

it('what a handler tells of its message is in the line about its failure', async () => {
  const handler = sqsBatch(async ({ body }, { told }) => {
    Object.assign(told, { code: body });
    if (body === 'BAD') throw new Error('not now');
  });
  await handler(batch('GOOD', 'BAD'), context);
  expect(takeLog()).toMatchObject([{ level: 'ERROR', messageId: '1', code: 'BAD', reason: 'not now' }]);
});

it.each([
  [{}, 2],
  [{ inTurn: true }, 1],
])('with %p so many messages are at work at the same time: %i', async (options, most) => {
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
