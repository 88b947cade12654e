import fc from 'fast-check';
import { proportion } from '../src/domain/proportion.ts';

describe('a part of an amount', () => {
  it('B17: is rounded half up', () => {
    expect(proportion(3_333_333, 1_800, 10_000)).toBe(600_000);
    expect(proportion(1_234_567, 9_375, 10_000)).toBe(1_157_407);
    expect([proportion(1, 1, 2), proportion(3, 1, 2), proportion(1, 49, 100), proportion(1, 51, 100)]).toEqual([
      1, 2, 0, 1,
    ]);
  });

  it('is at most half a cent off, also if the product exceeds the exact range of a double', () => {
    const big = fc.nat({ max: 1_000_000_000_000 });
    fc.assert(
      fc.property(big, big, big, (cents, part, more) => {
        const whole = part + more + 1;
        const off = BigInt(proportion(cents, part, whole)) * BigInt(whole) - BigInt(cents) * BigInt(part);
        expect(2n * off <= BigInt(whole) && 2n * off > -BigInt(whole)).toBe(true);
      }),
    );
  });

  it.each([
    [-1, 1, 2],
    [1.5, 1, 2],
    [1, 1, 0],
    [1, 2 ** 60, 2],
  ])('of %d × %d / %d is refused', (cents, part, whole) => {
    expect(() => proportion(cents, part, whole)).toThrow(RangeError);
  });
});
