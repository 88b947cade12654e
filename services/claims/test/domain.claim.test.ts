import fc from 'fast-check';
import { assess } from '../src/domain/assessment.ts';
import {
  type Claim,
  claimStates,
  type FraudResult,
  isConfirmedFraud,
  isOver,
  priorStates,
  supersedes,
} from '../src/domain/claim.ts';
import { Notice } from '../src/domain/notice.ts';
import { notice } from './example-claims.ts';

const clear = { attempt: 1, outcome: 'clear' as const, reasons: [], decidedBy: 'rules' as const, decisions: 0 };
const judged = (confidence: number) => ({
  attempt: 1,
  assessment: 'ASSESSED' as const,
  severity: 'minor' as const,
  confidence,
});

describe('who assesses the damage', () => {
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
  ] as const)('is %s', (_, facts, assessment) => {
    expect(assess(facts as never)).toEqual(assessment);
  });

  it('is never the model without a clear fraud result', () => {
    const outcomes = fc.constantFrom('clear', 'review', 'reject');
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(outcomes, { nil: undefined }),
        (confidence, outcome) => {
          const fraud = outcome && { attempt: 1, outcome, reasons: [] };
          if (outcome !== 'clear') expect(assess({ evidence: judged(confidence), fraud } as never).by).toBe('person');
        },
      ),
    );
  });
});

describe('the fraud result that counts', () => {
  /** Each step of fraud's is a newer photo or one more decision of a person; each tells one result. */
  const history = fc.array(fc.constantFrom('photo', 'decision'), { minLength: 1, maxLength: 6 }).map((steps) => {
    const results: FraudResult[] = [clear];
    for (const step of steps) {
      const { attempt, decisions, ...last } = results.at(-1)!;
      results.push(
        step === 'photo'
          ? { ...last, attempt: attempt + 1, decisions }
          : { ...last, attempt, decisions: decisions + 1, decidedBy: 'person' },
      );
    }
    return results;
  });
  const last = (results: FraudResult[]) =>
    results.reduce<FraudResult | undefined>((known, result) => (supersedes(result, known) ? result : known), undefined);

  it('is the last one, whatever the order and however often each is told', () => {
    const told = history.chain((results) => {
      const twice = [...results, ...results];
      return fc.tuple(fc.constant(results), fc.shuffledSubarray(twice, { minLength: twice.length }));
    });
    fc.assert(fc.property(told, ([results, again]) => expect(last(again)).toEqual(results.at(-1))));
  });

  it("is a person's before that of the rules on a newer photo, which did not know of it", () => {
    const confirmed: FraudResult = { ...clear, outcome: 'reject', decidedBy: 'person', decisions: 1 };
    const newer = { ...clear, attempt: 2 };
    expect(last([confirmed, newer])).toBe(confirmed);
    expect(last([newer, confirmed])).toBe(confirmed);
    expect(isConfirmedFraud({ fraud: last([newer, confirmed]) })).toBe(true);
  });
});

describe('the states of a claim', () => {
  it('lead from every state but the last ones to closed', () => {
    const reaches = (state: string, seen = new Set<string>()): boolean => {
      if (state === 'closed') return true;
      if (seen.has(state)) return false;
      seen.add(state);
      return Object.entries(priorStates).some(([next, prior]) => prior.includes(state as never) && reaches(next, seen));
    };
    expect(claimStates.filter((state) => !reaches(state))).toEqual(['rejected']);
  });

  it('are never left once the claim is closed or rejected', () => {
    for (const prior of Object.values(priorStates))
      expect(prior.some((state) => ['closed', 'rejected'].includes(state))).toBe(false);
  });
});

describe('a wait', () => {
  const claim = (so: Partial<Claim>) => ({ state: 'accepted', tokens: {}, ...so }) as Claim;
  it.each([
    ['evidence', {}, false],
    ['evidence', { evidence: judged(1) }, false],
    ['evidence', { fraud: clear }, false],
    ['evidence', { evidence: judged(1), fraud: clear }, true],
    ['evidence', { evidence: { ...judged(1), attempt: 2 }, fraud: clear }, false],
    ['evidence', { evidence: judged(1), fraud: { ...clear, attempt: 2 } }, false],
    ['evidence', { state: 'review' }, true],
    ['decision', { state: 'review' }, false],
    ['decision', { state: 'denied' }, true],
    ['settlement', { state: 'assessed' }, false],
    ['settlement', { state: 'settled', payoutCents: 100 }, false],
    ['settlement', { state: 'settled', payoutCents: 0 }, true],
    ['settlement', { state: 'assessed', paidCents: 100 }, true],
    ['settlement', { state: 'denied' }, true],
    ['settlement', { state: 'closed' }, true],
  ] as const)('for %s over %j is over: %s', (wait, so, over) => {
    expect(isOver(wait, claim(so as Partial<Claim>))).toBe(over);
  });
});

describe('a first notice of loss', () => {
  it('takes parties, vehicles, injuries, witnesses, the police report and the other carrier', () => {
    const whole = {
      ...notice(),
      injuries: [{ description: 'whiplash' }],
      witnesses: [{ givenName: 'Otto', familyName: 'Onlooker', phone: '+16025550199' }],
      policeReport: { department: 'Mesa Police', reportNumber: 'MP-1' },
      otherCarrier: { name: 'Other Mutual' },
    };
    expect(Notice.parse(whole)).toEqual(whole);
  });

  it.each([
    ['a date that does not exist', { loss: { ...notice().loss, date: '2026-02-30' } }],
    ['no description', { loss: { ...notice().loss, description: '  ' } }],
    ['a state that is none', { loss: { ...notice().loss, state: 'Arizona' } }],
    ['no driver', { driver: undefined }],
    ['eleven vehicles', { vehicles: Array.from({ length: 11 }, () => ({ make: 'Any', damage: 'some' })) }],
  ])('is refused with %s', (_, so) => {
    expect(Notice.safeParse({ ...notice(), ...so }).success).toBe(false);
  });
});
