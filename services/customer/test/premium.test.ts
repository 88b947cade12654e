import fc from 'fast-check';
import { drivingPermille, newerDriving, premiumOf, tariffCents } from '../src/domain/premium.ts';

const cover = { valueCents: 2_000_000, limitCents: 5_000_000, deductibleCents: 50_000 };
const driving = (score: number) => ({ revision: 3, score, factors: [] });

describe('the premium of a policy', () => {
  it("is the tariff's: liability by the limit, damage by value and deductible", () => {
    expect(tariffCents(cover)).toBe(51_000 + 48_000);
    expect(tariffCents({ ...cover, limitCents: 10_000_000 })).toBe(63_000 + 48_000);
    expect(tariffCents({ ...cover, deductibleCents: 100_000 })).toBe(51_000 + 42_200);
  });

  it('does not depend on the driving without a score, or with a neutral one', () => {
    const tariff = { cents: 99_000, tariffCents: 99_000 };
    expect(premiumOf(cover, 'AZ')).toEqual(tariff);
    expect(premiumOf(cover, 'AZ', { revision: 4 })).toEqual(tariff);
    expect(premiumOf(cover, 'AZ', driving(75))).toEqual(tariff);
  });

  it('is lower for a good score and higher for a bad one, by a tenth at most, and names the score', () => {
    expect(premiumOf(cover, 'AZ', driving(86))).toEqual({
      cents: 94_644,
      tariffCents: 99_000,
      driving: { score: 86, factors: [] },
    });
    expect(premiumOf(cover, 'AZ', driving(100)).cents).toBe(89_100);
    expect(premiumOf(cover, 'AZ', driving(0)).cents).toBe(108_900);
  });

  it('leaves out the driving in California, whose law lets only the miles count', () => {
    expect(premiumOf(cover, 'CA', driving(100))).toEqual({ cents: 99_000, tariffCents: 99_000 });
  });

  it('never rises with a better score, nor with a higher deductible', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.integer({ min: 50_000, max: 20_000_000 }), (one, other, valueCents) => {
        const [worse, better] = [Math.min(one, other), Math.max(one, other)];
        const cents = (score: number) => premiumOf({ ...cover, valueCents }, 'AZ', driving(score)).cents;
        expect(cents(better)).toBeLessThanOrEqual(cents(worse));
        const asked = [25_000, 50_000, 100_000].map((deductibleCents) =>
          tariffCents({ ...cover, valueCents, deductibleCents }),
        );
        expect(asked).toEqual([...asked].sort((a, b) => b - a));
      }),
    );
  });

  it('moves by at most ten percent', () => {
    fc.assert(fc.property(fc.nat(100), (score) => expect(Math.abs(drivingPermille(score))).toBeLessThanOrEqual(100)));
  });
});

it('the latest report about driving counts, in whatever order they come', () => {
  const all = [{ revision: 1 }, driving(80), { revision: 4 }];
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (shuffled) => {
      const known = shuffled.reduce<(typeof all)[number] | undefined>(
        (before, told) => newerDriving(before, told) ?? before,
        undefined,
      );
      expect(known).toEqual({ revision: 4 });
    }),
  );
});
