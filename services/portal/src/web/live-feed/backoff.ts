const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before a connection is tried again: longer each time, half of it at random, so that not everybody comes back in one moment.
 * @param failures tries that failed in a row
 * @param random 0 to 1
 */
export function waitBefore(failures: number, random: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
  return longest / 2 + (longest / 2) * random;
}
