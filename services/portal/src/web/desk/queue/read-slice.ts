import type { listReviews } from '@claimstream/api-contract/claims/list-reviews';
import type { listFlags } from '@claimstream/api-contract/fraud/list-flags';
import type { listApprovals } from '@claimstream/api-contract/settlement/list-approvals';
import { call } from '../../api/call.ts';
import { latestStart, type QueueFilter } from './queue-filter.ts';
import { type QueueKind, type QueueRow, rowOfApproval, rowOfFlag, rowOfReview } from './queue-row.ts';
import type { Slice } from './take-page.ts';

/** The fraud service's status for the flags of each list. */
const flagStates = { flag: 'open', case: 'referred', confirmed: 'confirmed' } as const;

/** Reads a filtered slice of one list. */
export async function readSlice(kind: QueueKind, filter: QueueFilter, limit: number, cursor?: string): Promise<Slice> {
  const { rows, next } = await readList(kind, filter, { limit, cursor });
  if (!filter.age) return { cursor, rows, next };
  // Lists begin with the longest wait, so the first row that is too young ends them.
  const latest = latestStart(filter.age, Date.now());
  const old = rows.filter(({ since }) => since <= latest);
  return { cursor, rows: old, next: old.length < rows.length ? undefined : next };
}

async function readList(
  kind: QueueKind,
  { reason, owner }: QueueFilter,
  page: { limit: number; cursor?: string },
): Promise<{ rows: QueueRow[]; next?: string }> {
  switch (kind) {
    case 'review':
    case 'overdue':
    case 'exposure': {
      const query = { ...page, state: kind, owner, ...(kind === 'review' && { reason }) };
      const { reviews, next } = await call<typeof listReviews>('GET /reviews', { query });
      return { rows: reviews.map(rowOfReview(kind)), next };
    }
    case 'flag':
    case 'case':
    case 'confirmed': {
      const query = { ...page, state: flagStates[kind] };
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
