import { dayAfter } from '@claimstream/lambda-kit/local-day';
import fc from 'fast-check';
import { rentalCost } from '../src/domain/rental-cost.ts';

const terms = { from: '2026-03-02', dayRateCents: 4_200, perDayCents: 3_000, maxDays: 30 };

describe('the cost of a rental', () => {
  it.each([
    ['2026-03-02', { days: 1, paidDays: 1, paidCents: 3_000, ownCents: 1_200 }],
    ['2026-03-09', { days: 8, paidDays: 8, paidCents: 24_000, ownCents: 9_600 }],
    ['2026-03-31', { days: 30, paidDays: 30, paidCents: 90_000, ownCents: 36_000 }],
    ['2026-04-01', { days: 31, paidDays: 30, paidCents: 90_000, ownCents: 40_200 }],
  ])('until %s counts every day that has begun', (until, cost) => {
    expect(rentalCost(terms, until)).toEqual(cost);
  });

  it('is no more than the price if the cover is greater', () => {
    expect(rentalCost({ ...terms, perDayCents: 5_000 }, '2026-03-03')).toEqual({
      days: 2,
      paidDays: 2,
      paidCents: 8_400,
      ownCents: 0,
    });
  });

  it('is the sum of both shares, never above the cover, and never less for a day more', () => {
    const cases = fc.record({
      dayRateCents: fc.integer({ min: 1, max: 20_000 }),
      perDayCents: fc.integer({ min: 1, max: 20_000 }),
      maxDays: fc.integer({ min: 1, max: 365 }),
      more: fc.integer({ min: 0, max: 400 }),
      from: fc.constantFrom('2026-03-02', '2026-11-01', '2027-12-31', '2028-02-28'),
    });
    fc.assert(
      fc.property(cases, ({ more, ...of }) => {
        const cost = rentalCost(of, dayAfter(of.from, more));
        expect(cost.days).toBe(more + 1);
        expect(cost.paidCents + cost.ownCents).toBe(cost.days * of.dayRateCents);
        expect(cost.paidCents).toBeLessThanOrEqual(of.maxDays * of.perDayCents);
        const next = rentalCost(of, dayAfter(of.from, more + 1));
        expect(next.paidCents).toBeGreaterThanOrEqual(cost.paidCents);
        expect(next.ownCents).toBeGreaterThanOrEqual(cost.ownCents);
      }),
    );
  });
});
