import { Calculation, stepKinds } from '@claimstream/api-contract/settlement/calculation';
import fc from 'fast-check';
import { actualCashValue, computePayout, type Loss } from '../src/domain/payout.ts';

/** A repair on a car of $20,000 in its first month of cover. */
const loss = (so: Partial<Loss> = {}): Loss => ({
  severity: 'moderate',
  lossDate: '2026-03-15',
  insuredFrom: '2026-03-01',
  vehicleValueCents: 2_000_000,
  limitCents: 5_000_000,
  deductibleCents: 50_000,
  ...so,
});

const severities = ['minor', 'moderate', 'severe', 'total'] as const;
const cents = fc.integer({ min: 0, max: 50_000_000 });
const date = (from: string, to: string) =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
const anyLoss = fc.record({
  severity: fc.constantFrom(...severities),
  estimateCents: fc.option(cents, { nil: undefined }),
  insuredFrom: date('2015-01-01', '2026-01-01'),
  lossDate: date('2015-01-01', '2040-01-01'),
  vehicleValueCents: fc.integer({ min: 1, max: 50_000_000 }),
  limitCents: cents,
  deductibleCents: cents,
});

describe('what a claim pays', () => {
  it.each([
    [
      'a repair by the table',
      {},
      { estimateCents: 360_000, totalLoss: false, deductibleCents: 50_000, payoutCents: 310_000 },
    ],
    [
      "the adjuster's estimate before the table",
      { estimateCents: 100_001 },
      { estimateCents: 100_001, payoutCents: 50_001 },
    ],
    [
      'nothing where the deductible takes it all',
      { estimateCents: 40_000 },
      { deductibleCents: 40_000, payoutCents: 0 },
    ],
    [
      'a total loss by severity, half a year later',
      { severity: 'total', lossDate: '2026-09-01' },
      { totalLoss: true, payoutCents: 1_800_000 },
    ],
    [
      'a total loss where the repair costs three quarters of the car',
      { estimateCents: 1_500_000 },
      { totalLoss: true, payoutCents: 1_950_000 },
    ],
    ['a repair just below that', { estimateCents: 1_499_999 }, { totalLoss: false, payoutCents: 1_449_999 }],
    ['no more than the limit', { severity: 'total', limitCents: 1_000_000 }, { payoutCents: 1_000_000 }],
  ] as const)('is %s', (_, so, expected) => {
    expect(computePayout(loss(so as Partial<Loss>))).toMatchObject(expected);
  });

  it.each([
    [
      'B1',
      { estimateCents: 432_000 },
      [
        ['repair-estimate', 432_000],
        ['deductible', -50_000],
      ],
      382_000,
    ],
    [
      'B3',
      { severity: 'total', vehicleValueCents: 6_000_000 },
      [
        ['vehicle-value', 6_000_000],
        ['deductible', -50_000],
        ['above-limit', -950_000],
      ],
      5_000_000,
    ],
  ] as const)('%s: is explained step by step', (_, so, steps, payoutCents) => {
    const { calculation, aboveLimitCents } = computePayout(loss(so as Partial<Loss>));
    expect(calculation.steps.map(({ what, cents }) => [what, cents])).toEqual(steps);
    expect(calculation).toMatchObject({ payoutCents });
    expect(aboveLimitCents).toBe(payoutCents === 5_000_000 ? 950_000 : 0);
  });

  it('is whole cents, never negative, never above the limit or what the car is worth', () => {
    fc.assert(
      fc.property(anyLoss, (any) => {
        const { payoutCents, deductibleCents, estimateCents } = computePayout(any);
        expect(Number.isSafeInteger(payoutCents) && Number.isSafeInteger(estimateCents)).toBe(true);
        expect(payoutCents).toBeGreaterThanOrEqual(0);
        expect(payoutCents).toBeLessThanOrEqual(any.limitCents);
        expect(payoutCents).toBeLessThanOrEqual(any.vehicleValueCents);
        expect(deductibleCents).toBeLessThanOrEqual(any.deductibleCents);
      }),
    );
  });

  it('is explained by steps that sum to it, and by what made it smaller', () => {
    fc.assert(
      fc.property(anyLoss, (any) => {
        const { payoutCents, calculation } = computePayout(any);
        const { steps, acted } = Calculation.parse(calculation);
        const [first, ...others] = steps;
        expect(steps.reduce((sum, { cents }) => sum + cents, 0)).toBe(payoutCents);
        expect(first!.cents).toBeGreaterThanOrEqual(0);
        for (const { cents } of others) expect(cents).toBeLessThan(0);
        expect(steps.map(({ what }) => what)).toEqual(
          stepKinds.filter((kind) => steps.some(({ what }) => what === kind)),
        );
        expect(acted.includes('deductible')).toBe(steps.some(({ what }) => what === 'deductible'));
        expect(acted.includes('limit')).toBe(steps.some(({ what }) => what === 'above-limit'));
      }),
    );
  });

  it.each([
    [
      'a repair',
      { estimateCents: 180_000 },
      { estimateBy: 'adjuster', acted: ['deductible'] },
      [
        ['repair-estimate', 180_000],
        ['deductible', -50_000],
      ],
    ],
    [
      'a total loss after half a year, above the limit',
      { severity: 'total', lossDate: '2026-09-01', limitCents: 1_500_000 },
      {
        estimateBy: 'severity',
        acted: ['deductible', 'limit'],
        cashValueCents: 1_850_000,
        limitCents: 1_500_000,
      },
      [
        ['vehicle-value', 2_000_000],
        ['depreciation', -150_000],
        ['deductible', -50_000],
        ['above-limit', -300_000],
      ],
    ],
    [
      'a repair without a deductible',
      { deductibleCents: 0, estimateCents: 1 },
      { acted: [], payoutCents: 1 },
      [['repair-estimate', 1]],
    ],
  ] as const)('of %s is calculated in steps', (_, so, expected, steps) => {
    const { calculation } = computePayout(loss(so as Partial<Loss>));
    expect(calculation).toMatchObject(expected);
    expect(calculation.steps.map(({ what, cents }) => [what, cents])).toEqual(steps);
  });

  it('never grows with the deductible', () => {
    fc.assert(
      fc.property(anyLoss, cents, (any, more) => {
        const { payoutCents } = computePayout(any);
        expect(computePayout({ ...any, deductibleCents: any.deductibleCents + more }).payoutCents).toBeLessThanOrEqual(
          payoutCents,
        );
      }),
    );
  });
});

describe('the actual cash value', () => {
  it.each([
    ['2026-03-01', '2026-03-31', 10_000],
    ['2026-03-01', '2026-04-01', 9_875],
    ['2026-03-01', '2027-02-28', 8_625],
    ['2026-03-01', '2027-03-01', 8_500],
    ['2024-02-29', '2025-02-28', 8_625],
    ['2024-02-29', '2025-03-01', 8_500],
    ['2020-01-01', '2026-01-01', 2_000],
    ['2026-03-01', '2026-02-01', 10_000],
  ])('of a car insured since %s, on %s, is %i basis points of its value', (from, on, share) => {
    expect(actualCashValue(1_000_000, from, on)).toBe(share * 100);
  });
});
