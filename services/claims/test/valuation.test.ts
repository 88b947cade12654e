import type { Decision } from '@claimstream/api-contract/claims/decision';
import { faultOf, makesTotalLoss } from '../src/domain/valuation.ts';

type Approval = Extract<Decision, { decision: 'approve' }>;
type Valuation = NonNullable<Approval['valuation']>;

const valued = (so: Partial<Valuation> = {}): Valuation => ({
  actualCashValueCents: 2_400_000,
  source: 'valuation-report',
  salvageBidCents: 480_000,
  ...so,
});
const approval = (so: Partial<Approval> = {}): Approval => ({ decision: 'approve', severity: 'severe', ...so });
const wreck = (so: Partial<Valuation> = {}) => approval({ severity: 'total', valuation: valued(so) });
const terms = { state: 'CA', vehicleValueCents: 2_400_000 };
const fault = (so: Approval, of: Partial<typeof terms> = {}) => faultOf(so, { ...terms, ...of });

describe('a decision that makes a car a total loss', () => {
  it('B9: does so if repair and wreck reach the value, and not before', () => {
    const repair = (estimateCents: number) => approval({ estimateCents, valuation: valued() });
    expect(makesTotalLoss(repair(1_800_000), 'CA')).toBe(false);
    expect(makesTotalLoss(repair(1_920_000), 'CA')).toBe(true);
    expect(makesTotalLoss(repair(1_920_000), 'IL')).toBe(true);
    expect(makesTotalLoss(repair(1_920_000), 'TX')).toBe(false);
    for (const cents of [1_800_000, 1_920_000]) expect(fault(repair(cents))).toBeUndefined();
  });

  it('does so if the adjuster says so, and never without a value and an estimate', () => {
    expect(makesTotalLoss(wreck(), 'TX')).toBe(true);
    expect(makesTotalLoss(approval({ valuation: valued() }), 'CA')).toBe(false);
    expect(makesTotalLoss(approval({ estimateCents: 9_000_000 }), 'CA')).toBe(false);
  });
});

describe('the valuation of a decision', () => {
  const missing = { code: 'VALUATION_MISSING', field: 'valuation' };

  it('is required for the severity total loss, whatever the estimate', () => {
    expect(fault(approval({ severity: 'total' }))).toEqual(missing);
    expect(fault(approval({ severity: 'total', estimateCents: 1 }))).toEqual(missing);
    expect(faultOf(approval({ severity: 'total' }), {})).toEqual(missing);
    expect(fault(wreck())).toBeUndefined();
    expect(faultOf(wreck(), {})).toBeUndefined();
  });

  it.each(['CA', 'AZ', 'NY', 'FL', 'TX'])(
    'is required if a repair reaches 75 % of the insured value in %s',
    (state) => {
      expect(fault(approval({ estimateCents: 1_800_000 }), { state })).toEqual(missing);
      expect(fault(approval({ estimateCents: 1_799_999 }), { state })).toBeUndefined();
    },
  );

  it('B4: is not required below that, nor if no value was stored', () => {
    expect(fault(approval({ estimateCents: 3_050_000 }), { vehicleValueCents: 6_000_000 })).toBeUndefined();
    expect(faultOf(approval({ estimateCents: 3_050_000 }), { state: 'CA' })).toBeUndefined();
    expect(fault(approval())).toBeUndefined();
    expect(fault(approval({ severity: 'minor', estimateCents: 1 }))).toBeUndefined();
  });

  it.each([
    [0, 'valuation-report', true],
    [1, 'valuation-report', true],
    [479_999, 'valuation-report', true],
    [480_000, 'valuation-report', false],
    [3_600_000, 'dealer-quotes', false],
    [3_600_001, 'dealer-quotes', true],
    [3_600_001, 'appraisal', false],
    [24_000, 'appraisal', false],
    [23_999, 'appraisal', true],
    [0, 'appraisal', true],
  ] as const)('of %i cents by %s is far from the insured $24,000: %s', (actualCashValueCents, source, isFar) => {
    const found = fault(wreck({ actualCashValueCents, source, salvageBidCents: 0 }));
    expect(found).toEqual(isFar ? { code: 'VALUE_IMPLAUSIBLE', field: 'valuation.actualCashValueCents' } : undefined);
  });

  it('is never zero, even if no insured value was stored', () => {
    const found = (cents: number) => faultOf(wreck({ actualCashValueCents: cents, salvageBidCents: 0 }), {})?.code;
    expect([found(0), found(1)]).toEqual(['VALUE_IMPLAUSIBLE', undefined]);
  });

  it('has a bid for the wreck below the value', () => {
    const field = 'valuation.salvageBidCents';
    expect(fault(wreck({ salvageBidCents: 2_400_000 }))).toEqual({ code: 'SALVAGE_IMPLAUSIBLE', field });
    expect(fault(wreck({ salvageBidCents: 2_399_999 }))).toBeUndefined();
  });

  it('has tax and fees of a quarter of the value at most', () => {
    const field = 'valuation.salesTaxCents';
    expect(fault(wreck({ salesTaxCents: 500_000, feesCents: 100_000 }))).toBeUndefined();
    expect(fault(wreck({ salesTaxCents: 500_000, feesCents: 100_001 }))).toEqual({ code: 'TAX_IMPLAUSIBLE', field });
    expect(fault(wreck({ salesTaxCents: 600_001 }))).toEqual({ code: 'TAX_IMPLAUSIBLE', field });
    expect(fault(wreck({ feesCents: 600_001 }))).toEqual({ code: 'TAX_IMPLAUSIBLE', field });
  });

  it('needs an estimate for a repair', () => {
    expect(fault(approval({ valuation: valued() }))).toEqual({ code: 'ESTIMATE_MISSING', field: 'estimateCents' });
  });

  it('agrees with the estimate of a total loss if there is one', () => {
    const found = (estimateCents: number, state = 'CA') => fault({ ...wreck(), estimateCents }, { state });
    const repaired = { code: 'NOT_A_TOTAL_LOSS', field: 'estimateCents' };
    expect([found(1), found(1_919_999), found(1_920_000)]).toEqual([repaired, repaired, undefined]);
    expect([found(2_400_000, 'TX'), found(2_400_001, 'TX')]).toEqual([repaired, undefined]);
  });

  it('goes before a lienholder, who has no part in a repair', () => {
    const lienholder = { owedCents: 1_800_000 };
    const ofRepair = { code: 'LIENHOLDER_OF_REPAIR', field: 'lienholder' };
    expect(fault({ ...wreck(), lienholder })).toBeUndefined();
    expect(fault(approval({ estimateCents: 432_000, lienholder }))).toEqual(ofRepair);
    expect(fault(approval({ estimateCents: 1_800_000, valuation: valued(), lienholder }))).toEqual(ofRepair);
    expect(fault(approval({ estimateCents: 1_920_000, valuation: valued(), lienholder }))).toBeUndefined();
  });
});
