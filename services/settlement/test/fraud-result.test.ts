import fc from 'fast-check';
import { FraudResult, holdOf, supersedes } from '../src/domain/fraud-result.ts';

const claimId = 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03';
const result = fc.record({
  claimId: fc.constant(claimId),
  attempt: fc.integer({ min: 1, max: 4 }),
  decisions: fc.integer({ min: 0, max: 4 }),
  confirmed: fc.boolean(),
  referred: fc.boolean(),
});

describe('two fraud results on a claim', () => {
  it('at most one is newer, and one is unless both are about the same moment', () => {
    fc.assert(
      fc.property(result, result, (one, other) => {
        const same = one.attempt === other.attempt && one.decisions === other.decisions;
        expect([supersedes(one, other), supersedes(other, one)].filter(Boolean)).toHaveLength(same ? 0 : 1);
      }),
    );
  });

  it('the one that knows more decisions of people is newer, whatever its photo', () => {
    const confirmed: FraudResult = { claimId, attempt: 1, decisions: 1, confirmed: true, referred: false };
    expect(supersedes({ claimId, attempt: 2, decisions: 0, confirmed: false, referred: false }, confirmed)).toBe(false);
    expect(supersedes({ claimId, attempt: 1, decisions: 2, confirmed: false, referred: false }, confirmed)).toBe(true);
  });
});

it('a first photo without findings of the rules changes nothing, whatever came before and comes after', () => {
  const first: FraudResult = { claimId, attempt: 1, decisions: 0, confirmed: false, referred: false };
  const later = result.filter(({ attempt, decisions }) => attempt > 1 || decisions > 0);
  const holdAfter = (told: FraudResult[]) =>
    holdOf(told.reduce<FraudResult | undefined>((known, one) => (supersedes(one, known) ? one : known), undefined));
  fc.assert(
    fc.property(fc.array(later), fc.nat(), (others, at) => {
      expect(holdAfter([...others.slice(0, at), first, ...others.slice(at)])).toBe(holdAfter(others));
    }),
  );
});

it('any result is newer than none', () => {
  expect(supersedes({ claimId, attempt: 1, decisions: 0, confirmed: false, referred: false }, undefined)).toBe(true);
});

it('a confirmation holds a payment, and so do investigators', () => {
  expect(holdOf(undefined)).toBeUndefined();
  expect(holdOf({ confirmed: false, referred: false })).toBeUndefined();
  expect(holdOf({ confirmed: false, referred: true })).toBe('FRAUD_REFERRED');
  expect(holdOf({ confirmed: true, referred: true })).toBe('FRAUD_CONFIRMED');
});

it('a result from before referrals existed holds none', () => {
  const old = { claimId, attempt: 1, decisions: 0, confirmed: false };
  expect(FraudResult.parse(old)).toEqual({ ...old, referred: false });
});
