import { isTotalLoss, totalLossRuleOf } from '../src/claims/total-loss-rules.ts';
import { usStates } from '../src/us-states.ts';

const at = (state: string | undefined, repairCents: number, valueCents: number, salvageCents = 0) =>
  isTotalLoss(totalLossRuleOf(state).rule, { repairCents, valueCents, salvageCents });

describe('the rule of a state for a total loss', () => {
  it.each(['CA', 'IL', 'AZ', undefined])(
    'B9: of %s adds the wreck to the repair, and compares with the value',
    (state) => {
      expect(at(state, 1_800_000, 2_400_000, 480_000)).toBe(false);
      expect(at(state, 1_919_999, 2_400_000, 480_000)).toBe(false);
      expect(at(state, 1_920_000, 2_400_000, 480_000)).toBe(true);
      expect(at(state, 2_400_000, 2_400_000)).toBe(true);
    },
  );

  it.each([
    ['NY', 1_799_999, 1_800_000],
    ['FL', 1_919_999, 1_920_000],
    // Texas says that the repair exceeds the value.
    ['TX', 2_400_000, 2_400_001],
  ])('of %s is a share of the value, whatever the wreck brings', (state, repaired, lost) => {
    for (const salvageCents of [0, 480_000, 2_000_000]) {
      expect(at(state, repaired, 2_400_000, salvageCents)).toBe(false);
      expect(at(state, lost, 2_400_000, salvageCents)).toBe(true);
    }
  });

  it('is exact if a share is not a whole number of cents', () => {
    expect(at('NY', 750_000_000, 1_000_000_000)).toBe(true);
    expect([at('NY', 2, 3), at('NY', 3, 3), at('NY', 3, 4), at('NY', 2, 4)]).toEqual([false, true, true, false]);
  });

  it('names its source for every state, ours if we are not sure of a text', () => {
    for (const state of Object.keys(usStates)) expect(totalLossRuleOf(state).source).toMatch(/^(ours$|[A-Z])/);
    const cited = Object.keys(usStates).filter((state) => totalLossRuleOf(state).source !== 'ours');
    expect(cited).toEqual(['CA', 'FL', 'TX']);
  });
});
