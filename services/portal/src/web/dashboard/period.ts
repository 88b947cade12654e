export const periods = ['today', '7d', '30d', '90d'] as const;
export type Period = (typeof periods)[number];

export const isPeriod = (text: string | null): text is Period => periods.some((one) => one === text);

const DAY = 86_400_000;
const days = { '7d': 7, '30d': 30, '90d': 90 };

/** The beginning of a period: for today the reader's midnight; otherwise the first of that many days, which the API counts in UTC and
 * which include today. */
export function beginningOf(period: Period, now: Date): string {
  if (period === 'today') return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
  const today = Math.floor(now.getTime() / DAY) * DAY;
  return new Date(today - (days[period] - 1) * DAY).toISOString();
}
