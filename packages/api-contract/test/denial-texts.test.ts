import { Decision } from '../src/claims/decision.ts';
import { denialReasonCodes } from '../src/claims/denial-reasons.ts';
import { denialTexts } from '../src/claims/denial-texts.ts';

describe('a reason for a denial', () => {
  it.each(denialReasonCodes)('%s has whole sentences in English and Spanish, with a next step', (code) => {
    for (const { label, problem, nextStep } of [denialTexts.en[code], denialTexts.es[code]]) {
      expect(label).toMatch(/^\p{Lu}[^.]+$/u);
      expect(label.length).toBeLessThan(45);
      expect(problem).toMatch(/^\p{Lu}.+\.$/u);
      expect(nextStep).toMatch(/^\p{Lu}.+\.$/u);
    }
    expect(denialTexts.es[code].problem).not.toBe(denialTexts.en[code].problem);
  });

  it('is one of the list', () => {
    expect(Decision.safeParse({ decision: 'deny', reasonCode: 'PRIOR_DAMAGE' }).success).toBe(true);
    expect(Decision.safeParse({ decision: 'deny', reasonCode: 'BECAUSE' }).success).toBe(false);
  });
});
