/** The books use UTC months, whatever the state of a claim. */
export const monthOf = (instant: string): string => new Date(instant).toISOString().slice(0, 7);

/** `2026-11` → `2026-12`. */
export function monthAfter(month: string): string {
  const next = new Date(`${month}-01T00:00:00.000Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return next.toISOString().slice(0, 7);
}

/** Whether every day of a month is over. */
export const isOver = (month: string, now: string): boolean => month < monthOf(now);

/**
 * The month for an entry: its own, or the first open one after it. The entry keeps the date on which it happened.
 * @param isClosed whether a month is closed; the current month can never be
 */
export async function monthFor(occurredAt: string, isClosed: (month: string) => Promise<boolean>): Promise<string> {
  let month = monthOf(occurredAt);
  while (await isClosed(month)) month = monthAfter(month);
  return month;
}
