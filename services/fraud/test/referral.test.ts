import { openCheck } from '../src/domain/check.ts';
import { referralOf, referredAfter } from '../src/domain/referral.ts';
import { awaitsInvestigator } from '../src/domain/weights.ts';
import { context, damage, evidence } from './example-evidence.ts';

const check = { ...openCheck(evidence(damage()), context), state: 'review' as const };

describe('the referral of a case', () => {
  it.each([
    ['2026-10-15T09:00:00.000Z', '2026-12-14'],
    ['2026-01-31T23:59:59.000Z', '2026-04-01'],
    ['2028-01-31T00:00:00.000Z', '2028-03-31'],
  ])('at %s is to be reported by %s: 60 days, Cal. Ins. Code 1872.4(a)', (at, reportDueOn) => {
    expect(referralOf(at)).toEqual({ at, reportDueOn });
  });

  it('happens at 100 points, or when a person confirmed fraud, and its first day stays', () => {
    expect(referredAfter({ ...check, score: 99 }, context.occurredAt).referral).toBeUndefined();
    const referred = referredAfter({ ...check, score: 100 }, '2026-10-15T09:00:00.000Z');
    expect(referred.referral?.reportDueOn).toBe('2026-12-14');
    expect(referredAfter(referred, '2026-11-15T09:00:00.000Z')).toBe(referred);
    const confirmed = { ...check, state: 'reject' as const, decidedBy: 'person' as const };
    expect(referredAfter(confirmed, '2026-10-15T09:00:00.000Z').referral).toBeDefined();
    expect(referredAfter({ ...check, state: 'reject', score: 100 }, context.occurredAt).referral).toBeUndefined();
  });

  it('waits for an investigator only while nobody decided', () => {
    expect(awaitsInvestigator({ state: 'review', score: 100 })).toBe(true);
    for (const state of ['pending', 'clear', 'reject'] as const)
      expect(awaitsInvestigator({ state, score: 100 })).toBe(false);
    expect(awaitsInvestigator({ state: 'review', score: 99 })).toBe(false);
  });
});
