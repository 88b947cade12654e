import type { TimelineEntry } from '@claimstream/api-contract/claims/timeline';

/** What a customer is told of, newest first; entries of one moment in the order in which they happened, the last on top. */
export const newestFirst = (entries: readonly TimelineEntry[]): TimelineEntry[] =>
  entries
    .filter(({ what }) => what !== 'fraud-result')
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => b.entry.at.localeCompare(a.entry.at) || b.index - a.index)
    .map(({ entry }) => entry);
