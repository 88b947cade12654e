import type { TimelineEntry } from '@claimstream/api-contract/claims/timeline';

/** The entries that a customer sees, newest first; simultaneous ones in reverse order of occurrence. */
export const newestFirst = (entries: readonly TimelineEntry[]): TimelineEntry[] =>
  entries
    .filter(({ what }) => what !== 'fraud-result')
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => b.entry.at.localeCompare(a.entry.at) || b.index - a.index)
    .map(({ entry }) => entry);
