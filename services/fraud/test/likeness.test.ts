import fc from 'fast-check';
import {
  bitsApart,
  keysOfAlike,
  likenessKeys,
  looksAlike,
  MOST_APART,
  MOST_APART_IN_FIRST,
} from '../src/domain/likeness.ts';

const BITS = 128;
const likeness = fc.bigInt(0n, (1n << BigInt(BITS)) - 1n).map((value) => value.toString(16).padStart(32, '0'));
/** The fingerprint with these bits inverted; 0 is the first. */
const turned = (of: string, bits: readonly number[]) =>
  bits
    .reduce((value, bit) => value ^ (1n << BigInt(BITS - 1 - bit)), BigInt(`0x${of}`))
    .toString(16)
    .padStart(32, '0');
const first = (count: number) => Array.from({ length: count }, (_, bit) => bit * 9);
const second = (count: number) => Array.from({ length: count }, (_, bit) => 64 + bit * 5);

describe('pictures', () => {
  const of = 'c3a1e0f2b49d5807'.repeat(2);

  it('look alike up to ten differing bits, six of them in the first half', () => {
    expect(looksAlike(of, of)).toBe(true);
    expect(looksAlike(of, turned(of, first(6)))).toBe(true);
    expect(looksAlike(of, turned(of, first(7)))).toBe(false);
    expect(looksAlike(of, turned(of, second(10)))).toBe(true);
    expect(looksAlike(of, turned(of, second(11)))).toBe(false);
    expect(looksAlike(of, turned(of, [...first(6), ...second(4)]))).toBe(true);
    expect(looksAlike(of, turned(of, [...first(6), ...second(5)]))).toBe(false);
  });

  it('differ in as many bits as were inverted', () => {
    fc.assert(
      fc.property(likeness, fc.uniqueArray(fc.nat(BITS - 1)), (one, bits) => {
        expect(bitsApart(one, turned(one, bits))).toBe(bits.length);
      }),
    );
  });

  it('that look alike are found by the later of them, whichever it is', () => {
    const some = (from: number, most: number) =>
      fc.uniqueArray(fc.integer({ min: from, max: from + 63 }), { maxLength: most });
    fc.assert(
      fc.property(likeness, some(0, MOST_APART_IN_FIRST), some(64, MOST_APART), (one, inFirst, inSecond) => {
        const other = turned(one, [...inFirst, ...inSecond]);
        fc.pre(looksAlike(one, other));
        const keys = likenessKeys(one);
        expect(keysOfAlike(other).some((key) => keys.includes(key))).toBe(true);
      }),
    );
  });

  it('are found with the most permitted differing bits, in the worst places', () => {
    const kept = likenessKeys(of);
    // Two bits in each of the first three blocks; then two bits in two of them, one in the third and one in the last.
    for (const bits of [
      [0, 1, 16, 17, 32, 33],
      [0, 1, 16, 17, 32, 63],
    ]) {
      expect(keysOfAlike(turned(of, bits)).some((key) => kept.includes(key))).toBe(true);
    }
    expect(keysOfAlike(turned(of, [0, 1, 16, 17, 32, 33, 63])).some((key) => kept.includes(key))).toBe(false);
  });

  it('are stored under each block with its position, and searched with one inverted bit in each of the first three', () => {
    expect(likenessKeys('0011223344556677'.padEnd(32, '8'))).toEqual(['0#0011', '1#2233', '2#4455', '3#6677']);
    const keys = keysOfAlike('0'.repeat(32));
    expect(keys).toHaveLength(3 * 17 + 1);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.slice(0, 3)).toEqual(['0#0000', '0#0001', '0#0002']);
    expect(keys.filter((key) => key.startsWith('3#'))).toEqual(['3#0000']);
  });
});
