import { claimStates } from '@claimstream/api-contract/claims/claim-states';
import fc from 'fast-check';
import {
  type Claim,
  type FraudResult,
  isChecked,
  isConfirmedFraud,
  isSettlementOver,
  priorStates,
  supersedes,
} from '../src/domain/claim.ts';
import { awaitedBy } from '../src/domain/end-of-claim.ts';
import { notice } from './example-claims.ts';

const clear = { attempt: 1, outcome: 'clear' as const, reasons: [], decidedBy: 'rules' as const, decisions: 0 };
const judged = (confidence: number) => ({
  attempt: 1,
  assessment: 'ASSESSED' as const,
  severity: 'minor' as const,
  confidence,
});

describe('the fraud result that counts', () => {
  /** Each step of fraud's is a newer photo or one more decision of a person; each sends one result. */
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

  it('is the last one, in whatever order and however often each arrives', () => {
    const told = history.chain((results) => {
      const twice = [...results, ...results];
      return fc.tuple(fc.constant(results), fc.shuffledSubarray(twice, { minLength: twice.length }));
    });
    fc.assert(fc.property(told, ([results, again]) => expect(last(again)).toEqual(results.at(-1))));
  });

  it("is a person's rather than the rules' on a newer photo, which did not know of it", () => {
    const confirmed: FraudResult = { ...clear, outcome: 'reject', decidedBy: 'person', decisions: 1 };
    const newer = { ...clear, attempt: 2 };
    expect(last([confirmed, newer])).toBe(confirmed);
    expect(last([newer, confirmed])).toBe(confirmed);
    expect(isConfirmedFraud({ fraud: last([newer, confirmed]) })).toBe(true);
  });
});

describe('the states of a claim', () => {
  it('lead from every state to closed, because an ended claim can be reopened', () => {
    const reaches = (state: string, seen = new Set<string>()): boolean => {
      if (state === 'closed') return true;
      if (seen.has(state)) return false;
      seen.add(state);
      return Object.entries(priorStates).some(([next, prior]) => prior.includes(state as never) && reaches(next, seen));
    };
    expect(claimStates.filter((state) => !reaches(state))).toEqual([]);
  });

  it('allow only a review after a refusal, and also a supplement once the claim is closed', () => {
    const after = (state: (typeof claimStates)[number]) =>
      Object.entries(priorStates).flatMap(([next, prior]) => (prior.includes(state) ? [next] : []));
    expect(after('rejected')).toEqual(['review']);
    expect(after('withdrawn')).toEqual(['review', 'closed']);
    expect(after('closed')).toEqual(['review', 'assessed']);
  });
});

describe('the evidence of a claim', () => {
  it.each([
    [{}, false],
    [{ evidence: judged(1) }, false],
    [{ fraud: clear }, false],
    [{ evidence: judged(1), fraud: clear }, true],
    [{ evidence: { ...judged(1), attempt: 2 }, fraud: clear }, false],
    [{ evidence: judged(1), fraud: { ...clear, attempt: 2 } }, false],
  ] as const)('%j is complete: %s', (so, whole) => {
    expect(isChecked(so as Partial<Claim>)).toBe(whole);
  });
});

describe('the wait for a settlement', () => {
  const claim = (so: Partial<Claim>) => ({ state: 'accepted', tokens: {}, notice: notice(), ...so }) as Claim;
  it.each([
    [{ state: 'assessed' }, false],
    [{ state: 'settled', payoutCents: 100 }, false],
    [{ state: 'settled', payoutCents: 0 }, true],
    [{ state: 'assessed', paidCents: 100 }, true],
    [{ state: 'denied' }, true],
    [{ state: 'closed' }, true],
  ] as const)('with %j is over: %s', (so, over) => {
    expect(isSettlementOver(claim(so as Partial<Claim>))).toBe(over);
  });

  it('comes after the wait for a decision', () => {
    const awaited = (state: Claim['state']) => awaitedBy(claim({ state }));
    expect([awaited('review'), awaited('denied'), awaited('assessed')]).toEqual(['decision', undefined, 'settlement']);
  });
});
