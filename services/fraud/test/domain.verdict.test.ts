import fc from 'fast-check';
import { judge, openCheck } from '../src/domain/check.ts';
import { type Facts, neededFacts } from '../src/domain/facts.ts';
import { reject, review, verdictOf } from '../src/domain/finding.ts';
import {
  car,
  claim,
  claimId,
  context,
  customerId,
  damage,
  documentId,
  evidence,
  facts,
  licence,
  policy,
  someoneElse,
} from './example-evidence.ts';

const at = context.occurredAt;
const findings = fc.array(
  fc
    .tuple(fc.constantFrom('A_REASON', 'B_REASON', 'C_REASON', 'D_REASON'), fc.boolean())
    .map(([reason, hard]) => (hard ? reject(reason) : review(reason))),
  { maxLength: 6 },
);
const severity = { clear: 0, review: 1, reject: 2 };

describe('the findings of all rules together', () => {
  it('clear where there are none, ask a person at 40 each, refuse at 100', () => {
    expect(verdictOf([])).toEqual({ outcome: 'clear', score: 0, reasons: [] });
    expect(verdictOf([review('COLOUR_UNCERTAIN')])).toMatchObject({ outcome: 'review', score: 40 });
    expect(verdictOf([review('B_REASON'), review('A_REASON')])).toMatchObject({ outcome: 'review', score: 80 });
    expect(verdictOf([reject('LICENCE_EXPIRED')])).toMatchObject({ outcome: 'reject', score: 100 });
    expect(verdictOf([review('B_REASON'), reject('A_REASON')])).toEqual({
      outcome: 'reject',
      score: 100,
      reasons: ['A_REASON', 'B_REASON'],
    });
  });

  it('do not depend on the order of the rules, and name each reason once', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const verdict = verdictOf(all);
        expect(verdictOf([...all].reverse())).toEqual(verdict);
        expect(new Set(verdict.reasons)).toEqual(new Set(all.map(({ reason }) => reason)));
        expect(verdict.reasons.length).toBe(new Set(verdict.reasons).size);
      }),
    );
  });

  it('are never made milder by one more finding, and score from 0 to 100', () => {
    fc.assert(
      fc.property(findings, findings, (some, more) => {
        const [less, all] = [verdictOf(some), verdictOf([...some, ...more])];
        expect(severity[all.outcome]).toBeGreaterThanOrEqual(severity[less.outcome]);
        expect(all.score).toBeGreaterThanOrEqual(less.score);
        expect(all.score).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('a check', () => {
  it('is about the document at sign-up, and about the claim when it shows damage', () => {
    expect(openCheck(evidence(licence()), context)).toMatchObject({ subjectId: documentId, subjectKind: 'document' });
    expect(openCheck(evidence(damage()), context)).toMatchObject({ subjectId: claimId, subjectKind: 'claim' });
    expect(openCheck(evidence(car()), context)).toMatchObject({
      state: 'pending',
      score: 0,
      reasons: [],
      raisedAt: at,
    });
  });

  it.each([
    [licence(), ['customer']],
    [car(), ['policy']],
    [damage(), ['customer', 'policy', 'claim']],
  ] as const)('of $kind is not judged before all it needs is here', (reading, needed) => {
    expect(neededFacts(evidence(reading))).toEqual(needed);
    const names = Object.keys(facts) as (keyof Facts)[];
    fc.assert(
      fc.property(fc.subarray(names), (here) => {
        const known = Object.fromEntries(here.map((name) => [name, facts[name]])) as Facts;
        const verdict = judge(evidence(reading), known, at);
        expect(verdict === undefined).toBe(needed.some((name) => !here.includes(name)));
      }),
    );
  });

  it('clears what agrees with everything', () => {
    for (const reading of [licence(), car(), damage()]) {
      expect(judge(evidence(reading), facts, at)).toEqual({ outcome: 'clear', score: 0, reasons: [] });
    }
  });

  it("refuses a photo under another customer's policy, whatever it shows", () => {
    const foreign = { ...facts, policy: { ...policy, customerId: 'c1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a02' } };
    for (const reading of [car(), damage()]) {
      const verdict = judge(evidence(reading, { customerId }), foreign, at);
      expect(verdict).toEqual({ outcome: 'reject', score: 100, reasons: ['POLICY_OF_ANOTHER'] });
    }
  });

  it('names all that it found', () => {
    const driven = { ...facts, claim: { ...claim, licenceNumber: someoneElse } };
    expect(judge(evidence(damage({ colour: 'red' })), driven, at)).toEqual({
      outcome: 'review',
      score: 80,
      reasons: ['DAMAGE_COLOUR_MISMATCH', 'DRIVER_IS_NOT_POLICYHOLDER'],
    });
  });
});
