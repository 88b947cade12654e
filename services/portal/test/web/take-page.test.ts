import { compareRows, type QueueKind, type QueueRow } from '../../src/web/desk/queue/queue-row.ts';
import { firstPage, type PageStart, type Slice, takePage } from '../../src/web/desk/queue/take-page.ts';
import { waiting } from './queue-rows.ts';

const ids = (rows: readonly QueueRow[]) => rows.map(({ id }) => id);

describe('a page of several lists', () => {
  it('has the rows of all lists in the order of age', () => {
    const review = [{ rows: [waiting('review', 1), waiting('review', 4)] }];
    const flag = [{ rows: [waiting('flag', 2), waiting('flag', 3)] }];

    const { rows, following, wanting } = takePage(firstPage, 25, { review, flag });

    expect(ids(rows)).toEqual(['review-1', 'flag-2', 'flag-3', 'review-4']);
    expect(following).toBeUndefined();
    expect(wanting).toEqual([]);
  });

  it('needs another slice of a list that may have rows between those shown', () => {
    const review = [{ rows: [waiting('review', 1), waiting('review', 2)], next: 'r2' }];
    const flag = [{ rows: [waiting('flag', 8), waiting('flag', 9)], next: 'f2' }];

    expect(takePage(firstPage, 3, { review, flag }).wanting).toEqual(['review']);
  });

  it('needs nothing more if every unread row comes after the page', () => {
    const review = [{ rows: [waiting('review', 1), waiting('review', 5)], next: 'r2' }];
    const flag = [{ rows: [waiting('flag', 2), waiting('flag', 6)], next: 'f2' }];

    expect(takePage(firstPage, 2, { review, flag }).wanting).toEqual([]);
  });

  it('reads on past a slice that a filter emptied', () => {
    expect(takePage(firstPage, 2, { review: [{ rows: [], next: 'r2' }] }).wanting).toEqual(['review']);
  });

  it('starts the next page in the slice of its first row', () => {
    const review = [{ rows: [waiting('review', 1), waiting('review', 2)], next: 'r2' }];
    const flag = [{ cursor: 'f1', rows: [waiting('flag', 3), waiting('flag', 4)], next: 'f2' }];

    const { following } = takePage(firstPage, 2, { review, flag });

    expect(following).toEqual({ after: waiting('review', 2), cursors: { review: 'r2', flag: 'f1' } });
  });

  it('is followed by the right page though its last row was decided in between', () => {
    const { following } = takePage(firstPage, 1, { review: [{ rows: [waiting('review', 1), waiting('review', 2)] }] });

    const second = takePage(following!, 1, { review: [{ rows: [waiting('review', 2)] }] });

    expect(ids(second.rows)).toEqual(['review-2']);
  });
});

it('paging to the end shows every row once, in the order of age, and reads at most two slices of a list per page', () => {
  const lists: Partial<Record<QueueKind, QueueRow[]>> = {
    review: Array.from({ length: 500 }, (_, index) => waiting('review', index * 3)),
    flag: Array.from({ length: 40 }, (_, index) => waiting('flag', 600 + index)),
    approval: [waiting('approval', 0), waiting('approval', 9), waiting('approval', 2000)],
    overdue: [],
  };
  const size = 25;
  const read = (kind: QueueKind, cursor?: string): Slice => {
    const from = Number(cursor ?? 0);
    const next = from + size < lists[kind]!.length ? String(from + size) : undefined;
    return { cursor, rows: lists[kind]!.slice(from, from + size), next };
  };

  const seen: QueueRow[] = [];
  for (let start: PageStart | undefined = firstPage; start; ) {
    const slices = Object.fromEntries(
      (Object.keys(lists) as QueueKind[]).map((kind) => [kind, [read(kind, start!.cursors[kind])]]),
    );
    let page = takePage(start, size, slices);
    while (page.wanting.length > 0) {
      for (const kind of page.wanting) slices[kind]!.push(read(kind, slices[kind]!.at(-1)!.next));
      page = takePage(start, size, slices);
    }
    expect(Math.max(...Object.values(slices).map((one) => one.length))).toBeLessThanOrEqual(2);
    seen.push(...page.rows);
    start = page.following;
  }

  expect(seen).toEqual(Object.values(lists).flat().sort(compareRows));
});
