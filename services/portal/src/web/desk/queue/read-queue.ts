import type { QueueKind, QueueRow } from './queue-row.ts';
import { type PageStart, type Slice, takePage } from './take-page.ts';

export interface QueuePage {
  rows: readonly QueueRow[];
  following?: PageStart;
  /** Lists that did not answer; the rows of the others are shown. */
  failed: readonly QueueKind[];
}

type Slices = Partial<Record<QueueKind, readonly Slice[]>>;

/**
 * Reads one page of the queue from the lists of several services.
 * @param read reads the slice of a list at a cursor; without a cursor, the first one
 * @throws the first failure if no list answers, or if one fails half-way
 */
export async function readQueue(
  kinds: readonly QueueKind[],
  start: PageStart,
  size: number,
  read: (kind: QueueKind, cursor?: string) => Promise<Slice>,
): Promise<QueuePage> {
  const answers = await Promise.allSettled(kinds.map((kind) => read(kind, start.cursors[kind])));
  const failures = answers.filter((answer) => answer.status === 'rejected');
  if (failures.length > 0 && failures.length === kinds.length) throw failures[0]!.reason;
  const failed = kinds.filter((_, index) => answers[index]!.status === 'rejected');
  let slices: Slices = Object.fromEntries(
    answers.flatMap((answer, index) => (answer.status === 'fulfilled' ? [[kinds[index]!, [answer.value]]] : [])),
  );
  for (;;) {
    const { rows, following, wanting } = takePage(start, size, slices);
    if (wanting.length === 0) return { rows, following, failed };
    const more = await Promise.all(
      wanting.map(async (kind) => [kind, [...slices[kind]!, await read(kind, slices[kind]!.at(-1)!.next)]] as const),
    );
    slices = { ...slices, ...Object.fromEntries(more) };
  }
}
