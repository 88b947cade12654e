/**
 * Look-alike pictures differ in at most this many of 128 bits, and in this many of the first 64, by which they are found. Measured on
 * drawn pictures: see the README.
 */
export const MOST_APART = 10;
export const MOST_APART_IN_FIRST = 6;

/** The first half of a fingerprint is cut into this many blocks of 16 bits, four hexadecimal digits each. */
const BLOCKS = 4;
const DIGITS = 4;
const FIRST = BLOCKS * DIGITS;

/** The number of differing bits of two fingerprints of the same length in hexadecimal digits. */
export function bitsApart(one: string, other: string): number {
  let count = 0;
  for (let differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`); differing > 0n; differing >>= 1n) {
    count += Number(differing & 1n);
  }
  return count;
}

export const looksAlike = (one: string, other: string): boolean =>
  bitsApart(one.slice(0, FIRST), other.slice(0, FIRST)) <= MOST_APART_IN_FIRST && bitsApart(one, other) <= MOST_APART;

const blocksOf = (likeness: string): string[] =>
  Array.from({ length: BLOCKS }, (_, block) => likeness.slice(block * DIGITS, (block + 1) * DIGITS));

/** The block, and each one that differs from it in one bit. */
const near = (block: string): string[] => [
  block,
  ...Array.from({ length: 4 * DIGITS }, (_, bit) =>
    (Number.parseInt(block, 16) ^ (1 << bit)).toString(16).padStart(DIGITS, '0'),
  ),
];

/** The keys under which a picture is stored: each block of its first half, with its position. */
export const likenessKeys = (likeness: string): string[] =>
  blocksOf(likeness).map((block, place) => `${place}#${block}`);

/**
 * The keys of stored pictures that look like this one. With six differing bits, either the last block is unchanged or one of the first three has
 * one changed bit at most: otherwise seven would differ. A key of 16 bits leaves out all but one of 65,536 others. A picture is stored under few
 * keys and searched under many, because a write costs five reads.
 */
export function keysOfAlike(likeness: string): string[] {
  return blocksOf(likeness).flatMap((block, place) =>
    (place === BLOCKS - 1 ? [block] : near(block)).map((one) => `${place}#${one}`),
  );
}
