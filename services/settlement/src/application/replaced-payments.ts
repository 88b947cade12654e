/** Of `replaces` in the contract. */
const MOST_REPLACED = 20;

/**
 * The payments tried so far, newest first, as many as the event carries: none of them may have arrived when another one is ordered.
 * @param tried how many there were
 */
export function replacedPayments(tried: number, idOf: (attempt: number) => string): { replaces?: string[] } {
  const replaces = Array.from({ length: Math.min(tried, MOST_REPLACED) }, (_, back) => idOf(tried - back));
  return replaces.length > 0 ? { replaces } : {};
}
