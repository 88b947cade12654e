import fc from 'fast-check';
import { assess } from '../src/domain/assessment.ts';

const clear = { attempt: 1, outcome: 'clear' as const, reasons: [], decidedBy: 'rules' as const, decisions: 0 };
const judged = (confidence: number) => ({
  attempt: 1,
  assessment: 'ASSESSED' as const,
  severity: 'minor' as const,
  confidence,
});

describe('the assessor of damage', () => {
  it.each([
    ['a sure model', { evidence: judged(0.8), fraud: clear }, { by: 'model', severity: 'minor' }],
    [
      'a person, where the model is not sure',
      { evidence: judged(0.79), fraud: clear },
      { by: 'person', reasons: ['DAMAGE_UNCERTAIN'] },
    ],
    [
      'a person, where no model looked',
      { evidence: { attempt: 1, assessment: 'NOT_ASSESSED' }, fraud: clear },
      { by: 'person', reasons: ['DAMAGE_NOT_ASSESSED'] },
    ],
    [
      'a person, of a stolen car that no photo shows',
      { notice: { loss: { stolen: true } } },
      { by: 'person', reasons: ['CAR_STOLEN'] },
    ],
    [
      'a person, where cover is in doubt',
      { doubts: ['LOSS_TIME_MISSING'], evidence: judged(1), fraud: clear },
      { by: 'person', reasons: ['LOSS_TIME_MISSING'] },
    ],
    [
      'a person, where fraud is suspected',
      { evidence: judged(1), fraud: { ...clear, outcome: 'review', reasons: ['LICENCE_NUMBER_MISMATCH'] } },
      { by: 'person', reasons: ['FRAUD_SUSPECTED', 'LICENCE_NUMBER_MISMATCH'] },
    ],
    [
      'a person, where fraud did not judge the newest photo',
      { evidence: { ...judged(1), attempt: 2 }, fraud: clear },
      { by: 'person', reasons: ['EVIDENCE_OVERDUE'] },
    ],
    ['a person, where evidence never came', {}, { by: 'person', reasons: ['EVIDENCE_OVERDUE'] }],
    [
      'a person, where the car looks like a wreck, whose value no photo shows',
      { evidence: { ...judged(1), severity: 'total' }, fraud: clear },
      { by: 'person', reasons: ['VALUATION_NEEDED'] },
    ],
    [
      'a person, where others may want something, each reason once',
      {
        evidence: judged(1),
        fraud: clear,
        doubts: ['INJURY_REPORTED'],
        exposures: [
          { reason: 'INJURY_REPORTED' },
          { reason: 'OTHER_CARRIER_NAMED' },
          { reason: 'X', closedAt: 'then' },
        ],
      },
      { by: 'person', reasons: ['INJURY_REPORTED', 'OTHER_CARRIER_NAMED'] },
    ],
    [
      'a person, where a sure model names no severity',
      { evidence: { ...judged(1), severity: undefined }, fraud: clear },
      { by: 'person', reasons: ['DAMAGE_UNCERTAIN'] },
    ],
  ] as const)('is %s', (_, facts, assessment) => {
    expect(assess({ notice: { loss: {} }, ...facts } as never)).toEqual(assessment);
  });

  it('is a person if another claim may be about the same loss', () => {
    const facts = { notice: { loss: {} }, evidence: judged(1), fraud: clear } as never;
    expect(assess(facts, true)).toEqual({ by: 'person', reasons: ['POSSIBLE_DUPLICATE'] });
    expect(assess(facts).by).toBe('model');
  });

  it('is never the model without a clear fraud result', () => {
    const outcomes = fc.constantFrom('clear', 'review', 'reject');
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(outcomes, { nil: undefined }),
        (confidence, outcome) => {
          const fraud = outcome && { attempt: 1, outcome, reasons: [] };
          if (outcome !== 'clear')
            expect(assess({ notice: { loss: {} }, evidence: judged(confidence), fraud } as never).by).toBe('person');
        },
      ),
    );
  });
});
