import type { QueueKind } from '../../src/web/desk/queue/queue-row.ts';
import { readQueue } from '../../src/web/desk/queue/read-queue.ts';
import { firstPage, type Slice } from '../../src/web/desk/queue/take-page.ts';
import { waiting } from './queue-rows.ts';

const review = { rows: [waiting('review', 1)] };
const fails = () => Promise.reject(new Error('fraud does not answer'));

describe('reading the queue', () => {
  it('shows the other lists if one does not answer', async () => {
    const page = await readQueue(['review', 'flag'], firstPage, 25, (kind) =>
      kind === 'review' ? Promise.resolve(review) : fails(),
    );

    expect(page).toEqual({ rows: review.rows, following: undefined, failed: ['flag'] });
  });

  it('fails if no list answers', async () => {
    await expect(readQueue(['flag'], firstPage, 25, fails)).rejects.toThrow('fraud does not answer');
  });

  it('is empty if no list is wanted', async () => {
    expect((await readQueue([], firstPage, 25, fails)).rows).toEqual([]);
  });

  it('reads on by the previous answer’s cursor until the page is full', async () => {
    const slices: Record<string, Slice> = {
      first: { rows: [waiting('review', 1)], next: 'second' },
      second: { cursor: 'second', rows: [waiting('review', 2)], next: 'third' },
    };
    const asked: [QueueKind, string | undefined][] = [];

    const page = await readQueue(['review'], firstPage, 2, async (kind, cursor) => {
      asked.push([kind, cursor]);
      return slices[cursor ?? 'first']!;
    });

    expect(page.rows).toHaveLength(2);
    expect(asked).toEqual([
      ['review', undefined],
      ['review', 'second'],
    ]);
  });
});
