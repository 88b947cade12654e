/** Months of the books are those of UTC, whichever state a claim is of. */
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
 * The month that takes an entry: its own, or the first one after it that is open. The entry keeps the date on which it happened.
 * @param isClosed of a month; the month that now is can never be closed
 */
export async function monthFor(occurredAt: string, isClosed: (month: string) => Promise<boolean>): Promise<string> {
  let month = monthOf(occurredAt);
  while (await isClosed(month)) month = monthAfter(month);
  return month;
}
