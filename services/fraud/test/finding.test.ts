import fc from 'fast-check';
import { reject, review, verdictOf } from '../src/domain/finding.ts';

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
