import type { fields } from '@claimstream/events-schema';

/** Returns, for each kind, the entry that is kept longest. */
export function longestKept(kept: readonly fields.Kept[]): fields.Kept[] {
  const byKind = new Map<string, fields.Kept>();
  for (const each of kept) {
    const known = byKind.get(each.what);
    if (!known || known.until < each.until) byKind.set(each.what, each);
  }
  return [...byKind.values()];
}
