import { compareRows, type QueueKind, type QueueRow } from './queue-row.ts';

/** One answer of a list: its rows in the order of age, and the cursors by which it and the one after it are read. */
export interface Slice {
  cursor?: string;
  rows: readonly QueueRow[];
  next?: string;
}

/** Where a page of the queue begins: after a row, with the answer of each list from which to read on. */
export interface PageStart {
  after?: QueueRow;
  cursors: Partial<Record<QueueKind, string>>;
}
export const firstPage: PageStart = { cursors: {} };

export interface Taken {
  rows: QueueRow[];
  /** Absent on the last page. */
  following?: PageStart;
  /** Lists of which another slice must be read before the rows are certain. */
  wanting: QueueKind[];
}

/**
 * Merges several paged lists into one page, so that only the slices around it are ever read, however long the lists are.
 * @param slices what was read of each list, consecutively from `start`
 */
export function takePage(start: PageStart, size: number, slices: Partial<Record<QueueKind, readonly Slice[]>>): Taken {
  const lists = Object.entries(slices) as [QueueKind, readonly Slice[]][];
  const isAhead = (row: QueueRow) => !start.after || compareRows(row, start.after) > 0;
  const ahead = lists.flatMap(([, read]) => read.flatMap(({ rows }) => rows.filter(isAhead))).sort(compareRows);
  const rows = ahead.slice(0, size);
  const last = rows.at(-1);
  const isLeft = (row: QueueRow) => isAhead(row) && (!last || compareRows(row, last) > 0);
  /** Whether a row that was not read might belong on this page. */
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
