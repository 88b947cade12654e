import { Calculation, stepKinds } from '@claimstream/api-contract/settlement/calculation';
import { fields } from '@claimstream/events-schema';
import fc from 'fast-check';
import { computePayout, type Loss, ValuationMissing } from '../src/domain/payout.ts';

/** A repair on a car that was insured for $20,000. */
const loss = (so: Partial<Loss> = {}): Loss => ({
  severity: 'moderate',
  vehicleValueCents: 2_000_000,
  limitCents: 5_000_000,
  deductibleCents: 50_000,
  ...so,
});
type Valuation = NonNullable<Loss['valuation']>;
const valued = (actualCashValueCents: number, so: Partial<Valuation> = {}): Partial<Loss> => ({
  totalLoss: true,
  valuation: { actualCashValueCents, source: 'valuation-report', salvageBidCents: 480_000, ...so },
});
const total = (actualCashValueCents: number, so: Partial<Valuation> = {}): Partial<Loss> => ({
  severity: 'total',
  ...valued(actualCashValueCents, so),
});

const severities = ['minor', 'moderate', 'severe', 'total'] as const;
const cents = fc.integer({ min: 0, max: 50_000_000 });
const anyValuation = fc.record({
  actualCashValueCents: cents,
  source: fc.constantFrom(...fields.valuationSources),
  salesTaxCents: fc.option(cents, { nil: undefined }),
  feesCents: fc.option(cents, { nil: undefined }),
  salvageBidCents: cents,
  ownerRetainsSalvage: fc.option(fc.boolean(), { nil: undefined }),
});
const anyLoss = fc.record({
  severity: fc.constantFrom(...severities),
  totalLoss: fc.option(fc.boolean(), { nil: undefined }),
  estimateCents: fc.option(cents, { nil: undefined }),
  valuation: anyValuation,
  lienholder: fc.option(fc.record({ owedCents: cents }), { nil: undefined }),
  vehicleValueCents: fc.integer({ min: 1, max: 50_000_000 }),
  limitCents: cents,
  deductibleCents: cents,
});

describe('the payout of a claim', () => {
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
    ['the limit at most', { ...total(2_000_000), limitCents: 1_000_000 }, { payoutCents: 1_000_000 }],
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
      total(6_000_000),
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

  it('is whole cents, never negative, never above the limit or the deductible', () => {
    fc.assert(
      fc.property(anyLoss, (any) => {
        const { payoutCents, deductibleCents, estimateCents } = computePayout(any);
        expect(Number.isSafeInteger(payoutCents) && Number.isSafeInteger(estimateCents)).toBe(true);
        expect(payoutCents).toBeGreaterThanOrEqual(0);
        expect(payoutCents).toBeLessThanOrEqual(any.limitCents);
        expect(deductibleCents).toBeLessThanOrEqual(any.deductibleCents);
      }),
    );
  });

  it('is explained by steps that sum to it, and by its deductions', () => {
    fc.assert(
      fc.property(anyLoss, (any) => {
        const { payoutCents, calculation } = computePayout(any);
        const { steps, acted } = Calculation.parse(calculation);
        expect(steps.reduce((sum, { cents }) => sum + cents, 0)).toBe(payoutCents);
        for (const { what, cents } of steps) {
          const isTakenOff = ['salvage-kept', 'deductible', 'above-limit'].includes(what);
          expect(isTakenOff ? -cents : cents).toBeGreaterThanOrEqual(0);
        }
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
      'a total loss with everything that belongs to it',
      {
        ...total(2_000_000, {
          salesTaxCents: 120_000,
          feesCents: 7_500,
          salvageBidCents: 300_000,
          ownerRetainsSalvage: true,
        }),
        limitCents: 1_500_000,
      },
      {
        totalLoss: true,
        acted: ['deductible', 'limit'],
        cashValueCents: 2_000_000,
        valuedBy: 'valuation-report',
        limitCents: 1_500_000,
      },
      [
        ['vehicle-value', 2_000_000],
        ['sales-tax', 120_000],
        ['fees', 7_500],
        ['salvage-kept', -300_000],
        ['deductible', -50_000],
        ['above-limit', -277_500],
      ],
    ],
    [
      'a total loss whose wreck the insurer takes',
      total(2_000_000, { salvageBidCents: 300_000, ownerRetainsSalvage: false }),
      { acted: ['deductible'], payoutCents: 1_950_000 },
      [
        ['vehicle-value', 2_000_000],
        ['deductible', -50_000],
      ],
    ],
    [
      'a repair without a deductible',
      { deductibleCents: 0, estimateCents: 1 },
      { acted: [], payoutCents: 1 },
      [['repair-estimate', 1]],
    ],
  ] as const)('for %s is calculated in steps', (_, so, expected, steps) => {
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

describe('a total loss', () => {
  it('is paid by the value that a person found, never by the insured one', () => {
    const payout = computePayout(loss({ ...total(2_400_000), vehicleValueCents: 9_000_000 }));
    expect(payout).toMatchObject({
      totalLoss: true,
      actualCashValueCents: 2_400_000,
      taxAndFeesCents: 0,
      salvageKeptCents: 0,
      payoutCents: 2_350_000,
      estimateCents: 2_400_000,
    });
    expect(payout).not.toHaveProperty('lienholderCents');
    expect(payout.calculation).not.toHaveProperty('shares');
  });

  it('is not paid before a person valued the car', () => {
    expect(() => computePayout(loss({ severity: 'total' }))).toThrow(ValuationMissing);
    expect(() => computePayout(loss({ totalLoss: true }))).toThrow('nobody said what it was worth');
  });

  it('B9: follows the decision, whatever the severity; the valuation of a repair does not change it', () => {
    const repair = { severity: 'severe' as const, estimateCents: 1_800_000 };
    const repaired = computePayout(loss({ ...repair, ...valued(2_400_000), totalLoss: false }));
    expect(repaired).toMatchObject({ totalLoss: false, payoutCents: 1_750_000 });
    expect(repaired).not.toHaveProperty('actualCashValueCents');
    expect(repaired.calculation).toMatchObject({ cashValueCents: 2_400_000 });
    const lost = computePayout(loss({ ...repair, ...valued(2_400_000), estimateCents: 1_920_000 }));
    expect(lost).toMatchObject({ totalLoss: true, payoutCents: 2_350_000, estimateCents: 1_920_000 });
  });

  it('names the additions and deductions for the letter', () => {
    const tax = { salesTaxCents: 120_000, feesCents: 7_500, salvageBidCents: 300_000, ownerRetainsSalvage: true };
    expect(computePayout(loss(total(2_000_000, tax)))).toMatchObject({
      actualCashValueCents: 2_000_000,
      taxAndFeesCents: 127_500,
      salvageKeptCents: 300_000,
      payoutCents: 1_777_500,
    });
    // A bid above the value subtracts no more than the value.
    const high = { salvageBidCents: 2_100_000, ownerRetainsSalvage: true };
    expect(computePayout(loss(total(2_000_000, high)))).toMatchObject({ salvageKeptCents: 2_000_000, payoutCents: 0 });
  });

  it.each([
    ['owed less than the payout', 1_800_000, 1_800_000, 550_000],
    ['owed one cent less', 2_349_999, 2_349_999, 1],
    ['owed all of it', 2_350_000, 2_350_000, 0],
    ['owed more', 2_600_000, 2_350_000, 0],
  ])('B13: pays a lienholder who is %s first', (_, owedCents, lienholderCents, insuredCents) => {
    const payout = computePayout(loss({ ...total(2_400_000), lienholder: { owedCents } }));
    expect(payout).toMatchObject({ payoutCents: 2_350_000, lienholderCents });
    expect(payout.calculation.shares).toEqual([
      { payee: 'lienholder', cents: lienholderCents },
      { payee: 'insured', cents: insuredCents },
    ]);
  });

  it('has no share for a lienholder who is owed nothing, and none of a repair', () => {
    for (const so of [{ ...total(2_400_000), lienholder: { owedCents: 0 } }, { lienholder: { owedCents: 100 } }]) {
      const payout = computePayout(loss(so));
      expect(payout).not.toHaveProperty('lienholderCents');
      expect(payout.calculation).not.toHaveProperty('shares');
    }
  });

  it('is shared without a cent more or less', () => {
    fc.assert(
      fc.property(anyLoss, (any) => {
        const { payoutCents, lienholderCents = 0, calculation, totalLoss } = computePayout(any);
        const { shares } = calculation;
        expect(lienholderCents).toBe(totalLoss ? Math.min(any.lienholder?.owedCents ?? 0, payoutCents) : 0);
        if (shares) expect(shares.reduce((sum, { cents }) => sum + cents, 0)).toBe(payoutCents);
      }),
    );
  });
});
