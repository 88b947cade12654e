import { calculationExample } from '@claimstream/api-contract/settlement/calculation';
import { KeptCalculation } from '../src/domain/former-calculation.ts';

const former = {
  ...calculationExample,
  cashValueCents: 1_850_000,
  totalLoss: true,
  steps: [
    { what: 'vehicle-value', cents: 2_000_000 },
    { what: 'depreciation', cents: -150_000 },
    { what: 'deductible', cents: -50_000 },
  ],
};

describe('the calculation of a settlement from before cars were valued', () => {
  it('loses the step of the formula, and still sums to the payout', () => {
    expect(KeptCalculation.parse(former)).toEqual({
      ...former,
      steps: [
        { what: 'vehicle-value', cents: 1_850_000 },
        { what: 'deductible', cents: -50_000 },
      ],
    });
  });

  it('is unchanged if it has no such step', () => {
    expect(KeptCalculation.parse(calculationExample)).toEqual(calculationExample);
    expect(KeptCalculation.optional().parse(undefined)).toBeUndefined();
    expect(KeptCalculation.safeParse({ ...calculationExample, steps: [{ what: 'magic', cents: 1 }] }).success).toBe(
      false,
    );
  });
});
