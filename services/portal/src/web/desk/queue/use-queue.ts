import type { Group } from '@claimstream/api-contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listsOf, type QueueFilter, queryOf } from './queue-filter.ts';
import { readQueue } from './read-queue.ts';
import { readSlice } from './read-slice.ts';
import type { PageStart } from './take-page.ts';

export const pageSize = 25;
/** Polling interval while the page is visible, in milliseconds. */
const interval = 5_000;

/** One page of the queue, polled while it is shown. */
export function useQueue(groups: readonly Group[], filter: QueueFilter, start: PageStart) {
  const kinds = listsOf(filter, groups);
  return useQuery({
    queryKey: ['GET /reviews', 'queue', kinds, queryOf(filter), start],
    queryFn: () => readQueue(kinds, start, pageSize, (kind, cursor) => readSlice(kind, filter, pageSize, cursor)),
    refetchInterval: interval,
    placeholderData: keepPreviousData,
  });
}
