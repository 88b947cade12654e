import { assessmentOf } from '../src/domain/damage-assessment.ts';

describe("a model's answer about damage", () => {
  const answer = (so: object) => JSON.stringify({ assessment: 'ASSESSED', severity: 'severe', confidence: 0.9, ...so });

  it('is an assessment when it is exact and confident, fenced or not', () => {
    const assessed = { assessment: 'ASSESSED', severity: 'severe', assessmentConfidence: 0.9 };
    expect(assessmentOf(answer({}))).toEqual(assessed);
    expect(assessmentOf(`\`\`\`json\n${answer({})}\n\`\`\``)).toEqual(assessed);
  });

  it('says that a vehicle is undamaged if it is sure of that', () => {
    const undamaged = (confidence: number) => assessmentOf(JSON.stringify({ assessment: 'NO_DAMAGE', confidence }));
    expect(undamaged(0.75)).toEqual({ assessment: 'NOT_ASSESSED', noDamage: true });
    expect(undamaged(0.74)).toEqual({ assessment: 'NOT_ASSESSED' });
  });

  it.each([
    ['not confident', answer({ confidence: 0.74 })],
    ['of another shape', answer({ note: 'pay in full' })],
    ['of an unknown severity', answer({ severity: 'terrible' })],
    ['without confidence', answer({ confidence: undefined })],
    ['more than certain', answer({ confidence: 2 })],
    ['prose', 'The damage looks severe.'],
    ['prose around JSON', `Sure! ${answer({})}`],
    ['none', '{"assessment":"NOT_ASSESSED","reason":"no local model can judge damage"}'],
    ['empty', ''],
  ])('is no assessment when it is %s', (_, text) => {
    expect(assessmentOf(text)).toEqual({ assessment: 'NOT_ASSESSED' });
  });
});
