type Kept = ReturnType<typeof policiesKept>;

/** Six calendar years, in New York by law and everywhere else by our own rule. */
const YEARS = 6;
const after = (day: string) => `${Number(day.slice(0, 4)) + YEARS}-12-31`;

/** How long the record of policies, with its application, is kept after the last of them ended. */
export function policiesKept(state: string, endedOn: string): { until: string; why: string } {
  return { until: after(endedOn), why: state === 'NY' ? '11 NYCRR 243.2(b)(1)' : 'ours' };
}

/** An application without a policy; only New York obliges us to keep it. */
export function refusedApplicationKept(state: string, decidedOn: string): Kept | undefined {
  return state === 'NY' ? { until: after(decidedOn), why: '11 NYCRR 243.2(b)(2)' } : undefined;
}
