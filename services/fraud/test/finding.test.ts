import fc from 'fast-check';
import { reject, review, verdictOf, weightOf } from '../src/domain/finding.ts';
import { awaitsInvestigator, weights } from '../src/domain/weights.ts';

const findings = fc.array(
  fc
    .tuple(fc.constantFrom('COLOUR_MISMATCH', 'EXPIRY_UNREADABLE', 'FACTS_MISSING', 'LICENCE_EXPIRED'), fc.boolean())
    .map(([reason, hard]) => (hard && weights[reason].sure ? reject(reason) : review(reason))),
  { maxLength: 6 },
);
const severity = { clear: 0, review: 1, reject: 2 };

describe('the findings of all rules together', () => {
  it('clear if there are none (F1: one of 40 asks an adjuster), and ask for another image if one surely differs', () => {
    expect(verdictOf([])).toEqual({ outcome: 'clear', score: 0, reasons: [], findings: [] });
    expect(verdictOf([review('COLOUR_UNCERTAIN')])).toMatchObject({ outcome: 'review', score: 40 });
    expect(verdictOf([review('FACTS_MISSING'), review('COLOUR_UNCERTAIN')])).toMatchObject({
      outcome: 'review',
      score: 80,
    });
    expect(verdictOf([reject('LICENCE_EXPIRED')])).toMatchObject({ outcome: 'reject', score: 100 });
    expect(verdictOf([review('EXPIRY_UNREADABLE'), reject('COLOUR_MISMATCH')])).toEqual({
      outcome: 'reject',
      score: 100,
      reasons: ['COLOUR_MISMATCH', 'EXPIRY_UNREADABLE'],
      findings: [reject('COLOUR_MISMATCH'), review('EXPIRY_UNREADABLE')],
    });
  });

  it('F2: add up to an investigator, three at 40 each, and deny nothing by that', () => {
    const three = [review('FACTS_MISSING'), review('COLOUR_UNCERTAIN'), review('NO_DAMAGE_SEEN')];
    const verdict = verdictOf(three);
    expect(verdict).toMatchObject({ outcome: 'review', score: 100 });
    expect(awaitsInvestigator({ state: 'review', score: verdict.score })).toBe(true);
    expect(awaitsInvestigator({ state: 'review', score: verdictOf(three.slice(1)).score })).toBe(false);
  });

  it('below 40 clear, and stay on file', () => {
    expect(verdictOf([review('EARLY_LOSS')])).toEqual({
      outcome: 'clear',
      score: 20,
      reasons: ['EARLY_LOSS'],
      findings: [{ reason: 'EARLY_LOSS', outcome: 'counts', weight: 20 }],
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

  it('add up to the score, 100 at most', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const { score, findings: kept } = verdictOf(all);
        expect(kept).toHaveLength(all.length);
        expect(score).toBe(
          Math.min(
            100,
            kept.map(weightOf).reduce((sum, weight) => sum + weight, 0),
          ),
        );
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
