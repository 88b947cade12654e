import { decideReview } from '@claimstream/api-contract/claims/decide-review';
import { type DecisionValues, decisionOf, nothingTyped } from '../../src/web/desk/claim/decision/decision-values.ts';

const typed: DecisionValues = {
  decision: 'approve',
  severity: 'moderate',
  estimateCents: 180_000,
  reasonCode: 'PRIOR_DAMAGE',
  note: ' The bill is in the file. ',
};

describe('a decision as it was typed', () => {
  it('approves with severity, estimate, note and the version that was read', () => {
    expect(decisionOf(typed, 5)).toEqual({
      decision: 'approve',
      severity: 'moderate',
      estimateCents: 180_000,
      note: 'The bill is in the file.',
      version: 5,
    });
  });

  it('denies with the reason alone, whatever was chosen for an approval before', () => {
    expect(decisionOf({ ...typed, decision: 'deny', note: '' }, 5)).toEqual({
      decision: 'deny',
      reasonCode: 'PRIOR_DAMAGE',
      note: undefined,
      version: 5,
    });
  });

  it.each<DecisionValues['decision']>(['approve', 'deny'])('to %s is what the API takes', (decision) => {
    expect(decideReview.body.safeParse(decisionOf({ ...typed, decision }, 5)).success).toBe(true);
  });

  it('is none while nothing was chosen', () => {
    expect(decideReview.body.safeParse(decisionOf(nothingTyped, 5)).success).toBe(false);
  });
});
