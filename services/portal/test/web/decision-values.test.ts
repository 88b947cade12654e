import { decideReview } from '@claimstream/api-contract/claims/decide-review';
import {
  asksForValue,
  DecisionForm,
  type DecisionValues,
  decisionOf,
  isTyped,
  nothingTyped,
} from '../../src/web/desk/claim/decision/decision-values.ts';

const typed: DecisionValues = {
  decision: 'approve',
  severity: 'moderate',
  estimateCents: 180_000,
  reasonCode: 'PRIOR_DAMAGE',
  note: ' The bill is in the file. ',
};

describe('a typed decision', () => {
  it('approves with severity, estimate, note and the version that the adjuster read', () => {
    expect(decisionOf(typed, 5)).toEqual({
      decision: 'approve',
      severity: 'moderate',
      estimateCents: 180_000,
      note: 'The bill is in the file.',
      version: 5,
    });
  });

  it('denies with the reason only, whatever was chosen for an approval before', () => {
    expect(decisionOf({ ...typed, decision: 'deny', note: '' }, 5)).toEqual({
      decision: 'deny',
      reasonCode: 'PRIOR_DAMAGE',
      note: undefined,
      version: 5,
    });
  });

  it.each<DecisionValues['decision']>(['approve', 'deny'])('to %s is a valid request', (decision) => {
    expect(decideReview.body.safeParse(decisionOf({ ...typed, decision }, 5)).success).toBe(true);
  });

  it('does not exist while nothing is chosen', () => {
    expect(decideReview.body.safeParse(decisionOf(nothingTyped, 5)).success).toBe(false);
  });

  it('contains a typed value and lienholder; an empty field counts as absent', () => {
    const valuation = { actualCashValueCents: 2_400_000, source: 'appraisal', salvageBidCents: 0, reference: ' ' };
    const wreck: DecisionValues = { ...typed, severity: 'total', estimateCents: undefined, valuation };
    expect(decisionOf({ ...wreck, lienholder: { owedCents: 1, name: '' } }, 5)).toMatchObject({
      valuation: { actualCashValueCents: 2_400_000, source: 'appraisal', salvageBidCents: 0 },
      lienholder: { owedCents: 1 },
    });
    expect(DecisionForm.safeParse({ ...wreck, lienholder: { name: '', payee: '' } }).success).toBe(true);
    expect(decisionOf({ ...wreck, decision: 'deny' }, 5)).not.toHaveProperty('valuation');
    const emptied = { ...typed, valuation: { source: '', ownerRetainsSalvage: false } };
    expect(decisionOf(emptied, 5)).not.toHaveProperty('valuation');
    expect(DecisionForm.safeParse(emptied).success).toBe(true);
  });

  it('contains the lines of an estimate with their sum, and asks for the amount of each', () => {
    const estimateItems: DecisionValues['estimateItems'] = [
      { kind: 'parts', description: ' Bumper ', cents: 1_700_000 },
      { kind: 'tax', description: '', cents: 100_000 },
    ];
    const itemised = { ...typed, estimateItems };
    expect(decisionOf(itemised, 5)).toMatchObject({
      estimateCents: 1_800_000,
      estimateItems: [
        { kind: 'parts', description: 'Bumper', cents: 1_700_000 },
        { kind: 'tax', cents: 100_000 },
      ],
    });
    expect(decideReview.body.safeParse(decisionOf(itemised, 5)).success).toBe(true);
    expect(asksForValue(itemised, { state: 'CA', vehicleValueCents: 2_400_000 })).toBe(true);
    expect(decisionOf({ ...typed, estimateItems: [] }, 5)).toMatchObject({ estimateCents: 180_000 });
    expect(decisionOf({ ...itemised, decision: 'deny' }, 5)).not.toHaveProperty('estimateItems');
    const unpriced = { ...typed, estimateItems: [{ kind: 'paint', description: '' }] };
    expect(DecisionForm.safeParse(unpriced).error!.issues.map(({ path }) => path.join('.'))).toEqual([
      'estimateItems.0.cents',
    ]);
    expect(isTyped({ ...nothingTyped, estimateItems: [{ kind: 'parts', description: '' }] })).toBe(true);
  });

  it('asks for each field of a total loss’s value', () => {
    const faults = DecisionForm.safeParse({ ...typed, severity: 'total' }).error!.issues.map(({ path }) =>
      path.join('.'),
    );
    expect(faults).toEqual(['valuation.actualCashValueCents', 'valuation.source', 'valuation.salvageBidCents']);
  });

  it('asks for the value of a total loss, of a costly repair, and once any of it is typed', () => {
    const insured = { state: 'CA', vehicleValueCents: 2_400_000 };
    expect(asksForValue(typed, insured)).toBe(false);
    expect(asksForValue({ ...typed, severity: 'total' }, undefined)).toBe(true);
    const repair = (estimateCents: number) => asksForValue({ ...typed, estimateCents }, insured);
    expect([repair(1_799_999), repair(1_800_000)]).toEqual([false, true]);
    expect(asksForValue({ ...typed, estimateCents: 9_000_000 }, {})).toBe(false);
    expect(asksForValue({ ...typed, lienholder: { owedCents: 0 } }, insured)).toBe(true);
  });

  it('counts as typed once any field is', () => {
    expect(isTyped(nothingTyped)).toBe(false);
    expect(isTyped({ ...nothingTyped, valuation: { source: '', ownerRetainsSalvage: false } })).toBe(false);
    expect(isTyped({ ...nothingTyped, valuation: { salvageBidCents: 0 } })).toBe(true);
    expect(isTyped({ ...nothingTyped, note: 'a' })).toBe(true);
  });
});
