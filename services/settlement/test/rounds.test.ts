import fc from 'fast-check';
import {
  currentOf,
  isOnItsWay,
  isPaidInPart,
  isReleasable,
  onTopOf,
  owing,
  paidBefore,
  promisedCents,
  promising,
  released,
  roundOf,
  stands,
} from '../src/domain/rounds.ts';
import type { Settlement } from '../src/domain/settlement.ts';
import { balanceOf, payment, reserve } from '../src/domain/settlement-account.ts';
import { payoutCents, settlement } from './example-settlement.ts';

const at = '2026-03-01T12:00:00.000Z';
const back = [{ paymentId: '11111111-1111-5111-8111-111111111111', at }];
const calculation = {
  severity: 'moderate' as const,
  totalLoss: false,
  estimateBy: 'adjuster' as const,
  estimateCents: 612_000,
  cashValueCents: 2_400_000,
  steps: [
    { what: 'repair-estimate' as const, cents: 612_000 },
    { what: 'deductible' as const, cents: -50_000 },
  ],
  limitCents: 5_000_000,
  acted: ['deductible' as const],
  payoutCents: 562_000,
};
const whole = { calculation, payoutCents: 562_000 };

describe('the addition to earlier payments', () => {
  it('C1: is the whole less those, with the deductible once, as a step of its own', () => {
    const { payoutCents, paidBeforeCents, calculation } = onTopOf(whole, 382_000);
    expect({ payoutCents, paidBeforeCents }).toEqual({ payoutCents: 180_000, paidBeforeCents: 382_000 });
    expect(calculation).toMatchObject({ payoutCents: 180_000 });
    expect(calculation?.steps.map(({ what, cents }) => [what, cents])).toEqual([
      ['repair-estimate', 612_000],
      ['deductible', -50_000],
      ['paid-before', -382_000],
    ]);
  });

  it('is the whole, without such a step, if nothing was paid', () => {
    expect(onTopOf(whole, 0)).toEqual({ ...whole, paidBeforeCents: 0 });
    expect(onTopOf({ payoutCents: 5 }, 2)).toEqual({ payoutCents: 3, paidBeforeCents: 2, calculation: undefined });
  });

  it('is never negative, sums to its steps, and is the same when it is computed again', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(2_000_000), (before, then) => {
        const once = onTopOf(whole, before);
        expect(once.payoutCents).toBe(Math.max(0, 562_000 - before));
        expect(once.calculation!.steps.reduce((total, { cents }) => total + cents, 0)).toBe(once.payoutCents);
        expect(onTopOf(once, then)).toEqual(onTopOf(whole, then));
      }),
    );
  });
});

const states: Settlement['state'][] = [
  'awaiting-approval',
  'paying',
  'paid',
  'nothing-payable',
  'payment-failed',
  'payment-returned',
  'declined',
  'released',
  'awaiting-earlier',
];

describe('a round', () => {
  it('stands if it was paid, even if its money came back', () => {
    expect(states.filter((state) => stands({ state, returns: [] }))).toEqual(['paid']);
    expect(states.filter((state) => !stands({ state, returns: back }))).toEqual(['released']);
  });

  it('is on its way, is released by the next one, or has nothing to release if it was never paid', () => {
    expect(states.filter((state) => isOnItsWay({ state, returns: [] }))).toEqual(['paying']);
    expect(states.filter((state) => isOnItsWay({ state, returns: back }))).toEqual([]);
    const releasable = ['awaiting-approval', 'payment-failed', 'declined', 'awaiting-earlier'];
    expect(states.filter((state) => isReleasable({ state, returns: [] })).toSorted()).toEqual(releasable.toSorted());
    expect(states.filter((state) => isReleasable({ state, returns: back }))).toEqual([]);
  });

  it('counts as paid before if it stands', () => {
    const round = (state: Settlement['state'], payoutCents: number, returns: typeof back = []) => ({
      state,
      returns,
      payoutCents,
    });
    expect(paidBefore([round('paid', 1), round('released', 20), round('payment-returned', 300, back)])).toBe(301);
  });
});

it('another reserve releases the former one, and nothing of the paid sum', () => {
  const ledger = [reserve(382_000, at), payment(100_000, at)];
  expect(balanceOf(promising(ledger, 0, at))).toMatchObject({ outstandingCents: 0, paidCents: 100_000 });
  expect(
    promising(ledger, 5, at)
      .slice(2)
      .map(({ what, cents }) => [what, cents]),
  ).toEqual([
    ['reserve-released', 282_000],
    ['reserve-set', 5],
  ]);
  expect(promising([], 0, at)).toEqual([]);
});

describe('a shared round', () => {
  const share = (state: 'due' | 'paying' | 'paid' | 'failed') => ({
    payee: 'insured' as const,
    cents: 1,
    state,
    attempt: 1,
  });
  const round = (...shares: ReturnType<typeof share>[]) => ({
    state: 'awaiting-approval' as const,
    returns: [],
    shares,
  });

  it('is paid in part if one share arrived and another did not', () => {
    expect(isPaidInPart(round(share('paid'), share('due')))).toBe(true);
    expect(isPaidInPart(round(share('paid'), share('paid')))).toBe(false);
    expect(isPaidInPart(round(share('paying'), share('due')))).toBe(false);
    expect(isPaidInPart({ state: 'paid', returns: [] })).toBe(false);
  });

  it('is on its way, and not releasable, as soon as a part of it arrived', () => {
    expect(isOnItsWay(round(share('paid'), share('due')))).toBe(true);
    expect(isOnItsWay(round(share('due'), share('due')))).toBe(false);
    expect(isReleasable(round(share('paid'), share('due')))).toBe(false);
    expect(isReleasable(round(share('due'), share('due')))).toBe(true);
    expect(isOnItsWay(round(share('failed'), share('paying')))).toBe(true);
    expect(isReleasable(round(share('failed'), share('paying')))).toBe(false);
  });
});

describe('a reserve', () => {
  it('is owed no more after its release, and needs no approval', () => {
    const waiting = settlement({ state: 'awaiting-approval', approvalReason: 'ABOVE_AUTHORITY' });
    const back = released(waiting, at);
    expect(back).toMatchObject({ state: 'released', approvalReason: undefined });
    expect(balanceOf(back.ledger)).toEqual({ incurredCents: 0, outstandingCents: 0, paidCents: 0 });
    expect(balanceOf(owing(back, at)).outstandingCents).toBe(payoutCents);
    expect(owing(waiting, at)).toBe(waiting.ledger);
  });

  it('is the payout, unless the round waits or is released', () => {
    const promised = states.map((state) => [state, promisedCents({ state, payoutCents: 5 })]);
    expect(promised.filter(([, cents]) => cents === 0).map(([state]) => state)).toEqual([
      'released',
      'awaiting-earlier',
    ]);
    expect(promised.filter(([, cents]) => cents === 5)).toHaveLength(7);
  });
});

it('the settlement to show is that of the last round, or the one whose money came back', () => {
  const [first, second] = [settlement(), settlement({ round: 2 })];
  expect(currentOf([first, second])).toBe(second);
  const cameBack = { ...first, state: 'payment-returned' as const };
  expect(currentOf([cameBack, second])).toBe(cameBack);
  expect(currentOf([])).toBeUndefined();
  expect([roundOf({}), roundOf(second)]).toEqual([1, 2]);
});
