import fc from 'fast-check';
import { bitsApart, likenessKeys, looksAlike, MOST_APART, MOST_APART_IN_FIRST } from '../src/domain/likeness.ts';

const BITS = 128;
const likeness = fc.bigInt(0n, (1n << BigInt(BITS)) - 1n).map((value) => value.toString(16).padStart(32, '0'));
/** The fingerprint with these bits turned, 0 the first one. */
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

  it('differ in as many bits as were turned', () => {
    fc.assert(
      fc.property(likeness, fc.uniqueArray(fc.nat(BITS - 1)), (one, bits) => {
        expect(bitsApart(one, turned(one, bits))).toBe(bits.length);
      }),
    );
  });

  it('that look alike are found under a common key', () => {
    const some = (from: number, most: number) =>
      fc.uniqueArray(fc.integer({ min: from, max: from + 63 }), { maxLength: most });
    fc.assert(
      fc.property(likeness, some(0, MOST_APART_IN_FIRST), some(64, MOST_APART), (one, inFirst, inSecond) => {
        const other = turned(one, [...inFirst, ...inSecond]);
        fc.pre(looksAlike(one, other));
        const keys = likenessKeys(one);
        expect(likenessKeys(other).some((key) => keys.includes(key))).toBe(true);
      }),
    );
  });

  it('have a key for every two of eight blocks, each with its place', () => {
    const keys = likenessKeys('0011223344556677'.padEnd(32, '8'));
    expect(new Set(keys).size).toBe(28);
    expect([keys[0], keys[1], keys[6], keys[7], keys[27]]).toEqual([
      '01#0011',
      '02#0022',
      '07#0077',
      '12#1122',
      '67#6677',
    ]);
    expect(likenessKeys('0'.repeat(32))).toHaveLength(28);
    expect(new Set(likenessKeys('0'.repeat(32))).size).toBe(28);
  });
});
