import './environment.ts';
import * as z from 'zod';
import { sqsHandler } from '../src/index.ts';
import { context } from './lambda-context.ts';
import { logText, takeLog } from './log-lines.ts';
import { batch } from './queue-messages.ts';

const Reminder = z.object({ claimId: z.string(), days: z.int() });

/** A function for timer messages that cannot handle those about `broken`. */
function reminders() {
  const handled: z.infer<typeof Reminder>[] = [];
  const handler = sqsHandler(Reminder, async (reminder) => {
    if (reminder.claimId === 'broken') throw new Error('not now');
    handled.push(reminder);
  });
  return { handled, receive: (...bodies: unknown[]) => handler(batch(...bodies), context) };
}

afterEach(() => {
  logText.length = 0;
});

describe('the timer messages of a service', () => {
  it('reach the handler parsed, in their order', async () => {
    const { handled, receive } = reminders();
    expect(await receive({ claimId: 'a', days: 1, more: true }, { claimId: 'b', days: 2 })).toEqual({
      batchItemFailures: [],
    });
    expect(handled).toEqual([
      { claimId: 'a', days: 1 },
      { claimId: 'b', days: 2 },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['cannot be handled now', { claimId: 'broken', days: 1 }, 'Error'],
    ['are of another shape', { claimId: 'c', days: 'Jane Roe' }, 'ZodError'],
    ['are not JSON', '{"name": Jane Roe', 'SyntaxError'],
  ])('stay on the queue if they %s; their neighbours are done', async (_, body, error) => {
    const { handled, receive } = reminders();
    const answer = await receive({ claimId: 'a', days: 1 }, body, { claimId: 'b', days: 2 });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(handled.map(({ claimId }) => claimId)).toEqual(['a', 'b']);
    expect(logText.join()).not.toContain('Jane');
    expect(takeLog()).toMatchObject([
      { level: 'ERROR', message: 'Message failed and stays on its queue', messageId: '1', error },
    ]);
  });
});
