import './environment.ts';
import * as z from 'zod';
import { sqsHandler } from '../src/index.ts';
import { context } from './lambda-context.ts';
import { logText, takeLog } from './log-lines.ts';
import { batch } from './queue-messages.ts';

const Note = z.object({ claimId: z.string(), days: z.int() });

/** A function for notes, which cannot handle those about `broken`. */
function notes() {
  const handled: z.infer<typeof Note>[] = [];
  const handler = sqsHandler(Note, async (note) => {
    if (note.claimId === 'broken') throw new Error('not now');
    handled.push(note);
  });
  return { handled, receive: (...bodies: unknown[]) => handler(batch(...bodies), context) };
}

afterEach(() => {
  logText.length = 0;
});

describe("a service's notes to itself", () => {
  it('reach the handler parsed, in their order', async () => {
    const { handled, receive } = notes();
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
    ['are no JSON', '{"name": Jane Roe', 'SyntaxError'],
  ])('stay on the queue where they %s; their neighbours are done', async (_, body, error) => {
    const { handled, receive } = notes();
    const answer = await receive({ claimId: 'a', days: 1 }, body, { claimId: 'b', days: 2 });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(handled.map(({ claimId }) => claimId)).toEqual(['a', 'b']);
    expect(logText.join()).not.toContain('Jane');
    expect(takeLog()).toMatchObject([
      { level: 'ERROR', message: 'Message not handled and stays on its queue', messageId: '1', error },
    ]);
  });
});
