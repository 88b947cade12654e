const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * The wait before the next connection attempt: longer each time, half of it random, so that clients do not all come back at once.
 * @param failures failed attempts in a row
 * @param random 0 to 1
 */
export function waitBefore(failures: number, random: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
  return longest / 2 + (longest / 2) * random;
}
