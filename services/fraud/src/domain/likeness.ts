/**
 * So many of 128 bits differ at most where pictures look alike, and so many of the first 64, by which they are found. Measured on drawn
 * pictures: see the README.
 */
export const MOST_APART = 10;
export const MOST_APART_IN_FIRST = 6;

/** The first half of a fingerprint is cut into so many blocks of 8 bits, two hexadecimal digits each. */
const BLOCKS = 8;
const FIRST = 2 * BLOCKS;

/** In how many bits two fingerprints of as many hexadecimal digits differ. */
export function bitsApart(one: string, other: string): number {
  let count = 0;
  for (let differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`); differing > 0n; differing >>= 1n) {
    count += Number(differing & 1n);
  }
  return count;
}

export const looksAlike = (one: string, other: string): boolean =>
  bitsApart(one.slice(0, FIRST), other.slice(0, FIRST)) <= MOST_APART_IN_FIRST && bitsApart(one, other) <= MOST_APART;

/**
 * The keys under which a picture is found: every two blocks of its first half. Six differing bits leave at least two of eight blocks as they
 * are, so whatever looks alike shares a key, and a key of 16 bits leaves out all but one of 65,536 others.
 */
export function likenessKeys(likeness: string): string[] {
  const blocks = Array.from({ length: BLOCKS }, (_, block) => likeness.slice(block * 2, block * 2 + 2));
  return blocks.flatMap((one, first) =>
    blocks.slice(first + 1).map((other, next) => `${first}${first + 1 + next}#${one}${other}`),
  );
}
