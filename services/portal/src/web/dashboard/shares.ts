import type { Series } from '@claimstream/api-contract/insights/show-dashboard';

/** The share of a whole, 0 to 1; undefined for a whole of zero. */
export const shareOf = (part: number, whole: number): number | undefined => (whole > 0 ? part / whole : undefined);

/** Sums two lists by reason, the most frequent first. */
export function byReason(
  applications: readonly (Series & { reason: string })[],
  claims: readonly (Series & { reason: string })[],
): { reason: string; applications: number; claims: number }[] {
  const totals = new Map<string, { reason: string; applications: number; claims: number }>();
  const of = (reason: string) => {
    const known = totals.get(reason) ?? { reason, applications: 0, claims: 0 };
    totals.set(reason, known);
    return known;
  };
  for (const { reason, total } of applications) of(reason).applications += total;
  for (const { reason, total } of claims) of(reason).claims += total;
  return [...totals.values()].sort((a, b) => b.applications + b.claims - (a.applications + a.claims));
}

export const isEmpty = (...series: readonly Pick<Series, 'total'>[]): boolean =>
  series.every(({ total }) => total === 0);
