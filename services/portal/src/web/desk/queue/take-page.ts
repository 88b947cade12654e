import { compareRows, type QueueKind, type QueueRow } from './queue-row.ts';

/** One answer of a list: its rows in the order of age, its own cursor and that of the next answer. */
export interface Slice {
  cursor?: string;
  rows: readonly QueueRow[];
  next?: string;
}

/** The beginning of a page of the queue: the row before it, and each list's cursor to read on from. */
export interface PageStart {
  after?: QueueRow;
  cursors: Partial<Record<QueueKind, string>>;
}
export const firstPage: PageStart = { cursors: {} };

export interface Taken {
  rows: QueueRow[];
  /** Absent on the last page. */
  following?: PageStart;
  /** Lists that need another slice before the rows are certain. */
  wanting: QueueKind[];
}

/**
 * Merges several paged lists into one page by reading only the slices around it, however long the lists are.
 * @param slices the slices read of each list so far, consecutively from `start`
 */
export function takePage(start: PageStart, size: number, slices: Partial<Record<QueueKind, readonly Slice[]>>): Taken {
  const lists = Object.entries(slices) as [QueueKind, readonly Slice[]][];
  const isAhead = (row: QueueRow) => !start.after || compareRows(row, start.after) > 0;
  const ahead = lists.flatMap(([, read]) => read.flatMap(({ rows }) => rows.filter(isAhead))).sort(compareRows);
  const rows = ahead.slice(0, size);
  const last = rows.at(-1);
  const isLeft = (row: QueueRow) => isAhead(row) && (!last || compareRows(row, last) > 0);
  /** Whether an unread row might belong on this page. */
  const isOpen = (read: readonly Slice[]) => {
    const end = read.flatMap((slice) => slice.rows).at(-1);
    return rows.length < size || !end || compareRows(end, last!) < 0;
  };

  const unread = lists.filter(([, read]) => read.at(-1)?.next);
  const cursors = Object.fromEntries(
    lists.map(([kind, read]) => {
      const end = read.at(-1);
      const slice = read.find((one) => one.rows.some(isLeft));
      return [kind, slice ? slice.cursor : (end?.next ?? end?.cursor)];
    }),
  );
  return {
    rows,
    wanting: unread.flatMap(([kind, read]) => (isOpen(read) ? [kind] : [])),
    following: last && (ahead.length > size || unread.length > 0) ? { after: last, cursors } : undefined,
  };
}
