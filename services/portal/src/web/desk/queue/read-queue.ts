import type { listReviews } from '@claimstream/api-contract/claims/list-reviews';
import type { listFlags } from '@claimstream/api-contract/fraud/list-flags';
import type { listApprovals } from '@claimstream/api-contract/settlement/list-approvals';
import { call } from '../../api/call.ts';
import { latestStart, type QueueFilter } from './queue-filter.ts';
import { type QueueKind, type QueueRow, rowOfApproval, rowOfFlag, rowOfReview } from './queue-row.ts';
import { type PageStart, type Slice, takePage } from './take-page.ts';

export interface QueuePage {
  rows: readonly QueueRow[];
  following?: PageStart;
  /** Lists that did not answer; what the others answered is shown. */
  failed: readonly QueueKind[];
}

/**
 * Reads one page of the queue from the lists of several services.
 * @throws the first failure when no list answers
 */
export async function readQueue(
  kinds: readonly QueueKind[],
  filter: QueueFilter,
  start: PageStart,
  size: number,
): Promise<QueuePage> {
  const first = await Promise.allSettled(kinds.map((kind) => readSlice(kind, filter, size, start.cursors[kind])));
  const failures = first.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  if (failures.length > 0 && failures.length === kinds.length) throw failures[0];
  const slices: Partial<Record<QueueKind, Slice[]>> = {};
  const failed: QueueKind[] = [];
  first.forEach((answer, index) => {
    if (answer.status === 'fulfilled') slices[kinds[index]!] = [answer.value];
    else failed.push(kinds[index]!);
  });
  for (;;) {
    const { rows, following, wanting } = takePage(start, size, slices);
    if (wanting.length === 0) return { rows, following, failed };
    await Promise.all(
      wanting.map(async (kind) => {
        const read = slices[kind]!;
        read.push(await readSlice(kind, filter, size, read.at(-1)!.next));
      }),
    );
  }
}

async function readSlice(kind: QueueKind, filter: QueueFilter, limit: number, cursor?: string): Promise<Slice> {
  const { rows, next } = await readList(kind, filter.reason, { limit, cursor });
  if (!filter.age) return { cursor, rows, next };
  // Lists begin with what waits longest: the first row that is too young ends them.
  const latest = latestStart(filter.age, Date.now());
  const old = rows.filter(({ since }) => since <= latest);
  return { cursor, rows: old, next: old.length < rows.length ? undefined : next };
}

async function readList(
  kind: QueueKind,
  reason: string | undefined,
  page: { limit: number; cursor?: string },
): Promise<{ rows: QueueRow[]; next?: string }> {
  switch (kind) {
    case 'review':
    case 'overdue': {
      const query = { ...page, state: kind, ...(kind === 'review' && { reason }) };
      const { reviews, next } = await call<typeof listReviews>('GET /reviews', { query });
      return { rows: reviews.map(rowOfReview(kind)), next };
    }
    case 'flag':
    case 'confirmed': {
      const query = { ...page, state: kind === 'flag' ? ('open' as const) : kind };
      const { flags, next } = await call<typeof listFlags>('GET /flags', { query });
      return { rows: flags.map(rowOfFlag(kind)), next };
    }
    case 'approval': {
      const { approvals, next } = await call<typeof listApprovals>('GET /approvals', { query: page });
      const asked = approvals.filter(({ reasonCode }) => !reason || reasonCode === reason);
      return { rows: asked.map(rowOfApproval), next };
    }
  }
}
