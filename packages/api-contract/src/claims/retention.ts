/** Calendar years, after the one in which a claim closed, for which its file is kept. */
const years: Readonly<Record<string, { years: number; source: string }>> = {
  CA: { years: 4, source: '10 CCR 2695.3(b)(3)' },
  NY: { years: 6, source: '11 NYCRR 243.2(b)(4)' },
};
const OURS = { years: 6, source: 'ours' };

/**
 * Returns the day until which the file of a claim must be kept, and the rule that says so.
 * @param state in which the policy was issued
 * @param closedOn ISO date
 */
export function claimFileKept(state: string | undefined, closedOn: string): { until: string; why: string } {
  const rule = years[state ?? ''] ?? OURS;
  return { until: `${Number(closedOn.slice(0, 4)) + rule.years}-12-31`, why: rule.source };
}
