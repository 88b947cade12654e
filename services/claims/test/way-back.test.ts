import { claimStates } from '@claimstream/api-contract/claims/claim-states';
import { outcomes } from '@claimstream/api-contract/claims/claim-summary';
import { type Claim, isSettlementOver, wasPaid } from '../src/domain/claim.ts';
import { withPayment } from '../src/domain/claim-payments.ts';
import { handlersOf, nextRound } from '../src/domain/rounds.ts';
import {
  againstCorrection,
  againstObjection,
  againstReopening,
  againstSupplement,
  againstWithdrawal,
  isLeftToOthers,
  mayChange,
} from '../src/domain/way-back.ts';

const ada = '2f0e6c1c-52f2-4a52-8d53-7c8d1a7f6b10';
const grace = '5a0e6c1c-52f2-4a52-8d53-7c8d1a7f6b77';
const at = '2026-03-01T12:00:00.000Z';
const payment = { paymentId: '11111111-1111-5111-8111-111111111111', at, returned: false };
const fraud = { attempt: 1, reasons: [], decisions: 1 };
const confirmed = { ...fraud, outcome: 'reject' as const, decidedBy: 'person' as const };
const referred = { ...fraud, outcome: 'review' as const, decidedBy: 'rules' as const, referred: true };

/** Every state, closed ones by their outcome. */
const all = [
  ...claimStates.filter((state) => state !== 'closed').map((state) => ({ state })),
  ...outcomes.map((outcome) => ({ state: 'closed' as const, outcome })),
];
const named = ({ state, outcome }: { state: string; outcome?: string }) => outcome ?? state;
const allowed = (against: (claim: (typeof all)[number]) => unknown) =>
  all.filter((claim) => against(claim) === undefined).map(named);

describe('the changes that are still possible', () => {
  it('follow from the claim’s state', () => {
    expect(allowed(againstCorrection)).toEqual(['assessed', 'settled']);
    expect(allowed(againstSupplement)).toEqual(['paid']);
    expect(allowed(againstReopening)).toEqual(['rejected', 'denied', 'withdrawn', ...outcomes]);
    expect(allowed(againstObjection)).toEqual(['rejected', 'denied', 'denied', 'rejected']);
    expect(allowed(againstWithdrawal)).toEqual(['requested', 'accepted', 'review', 'assessed', 'settled']);
  });

  it('are refused with the reason', () => {
    expect(againstCorrection({ state: 'review' })).toBe('NOT_ASSESSED');
    expect(againstCorrection({ state: 'closed', outcome: 'denied' })).toBe('NOT_ASSESSED');
    expect(againstCorrection({ state: 'closed', outcome: 'paid' })).toBe('ALREADY_PAID');
    expect(againstCorrection({ state: 'settled', payments: [payment] })).toBe('ALREADY_PAID');
    expect(againstCorrection({ state: 'settled', round: 2, payments: [payment] })).toBeUndefined();
    expect(againstSupplement({ state: 'settled' })).toBe('NOT_PAID');
    expect(againstReopening({ state: 'review' })).toBe('NOT_ENDED');
    expect(againstObjection({ state: 'closed', outcome: 'paid' })).toBe('NOT_DENIED');
    expect(againstWithdrawal({ state: 'denied' })).toBe('CLAIM_ENDED');
    expect(againstWithdrawal({ state: 'assessed', paidCents: 1 })).toBe('ALREADY_PAID');
    expect(againstWithdrawal({ state: 'assessed', paymentReturnedAt: at })).toBe('ALREADY_PAID');
  });

  it('are held by fraud if they would pay', () => {
    const paid = { state: 'closed', outcome: 'paid' } as const;
    expect(againstCorrection({ state: 'assessed', fraud: confirmed })).toBe('FRAUD_CONFIRMED');
    expect(againstSupplement({ ...paid, fraud: referred })).toBe('FRAUD_REFERRED');
    expect(againstReopening({ ...paid, fraud: confirmed })).toBeUndefined();
  });

  it('are for adjusters, and reopening for supervisors as well', () => {
    const paid = { state: 'closed', outcome: 'paid' } as const;
    const assessed = { state: 'assessed' } as const;
    const may = { correct: false, supplement: false, reopen: false };
    expect(mayChange(paid, ['adjusters'])).toEqual({ ...may, supplement: true, reopen: true });
    expect(mayChange(paid, ['supervisors'])).toEqual({ ...may, reopen: true });
    expect(mayChange(paid, ['siu'])).toEqual(may);
    expect(mayChange(assessed, ['adjusters'])).toEqual({ ...may, correct: true });
    expect(mayChange(assessed, ['supervisors'])).toEqual(may);
  });
});

describe('an objection', () => {
  const round = { round: 1, at, what: 'objected' as const, decidedBy: ada };
  const later = (days: number) => new Date(Date.parse(at) + days * 86_400_000);

  it('is left to people who did not make the decision, for five days from the last one', () => {
    expect(isLeftToOthers({ revisions: [round] }, ada, later(4.99))).toBe(true);
    expect(isLeftToOthers({ revisions: [round] }, ada, later(5))).toBe(false);
    expect(isLeftToOthers({ revisions: [round] }, grace, later(1))).toBe(false);
    const again = { ...round, round: 2, decidedBy: grace, at: later(5).toISOString() };
    for (const sub of [ada, grace]) expect(isLeftToOthers({ revisions: [round, again] }, sub, later(9))).toBe(true);
  });

  it('is no other change', () => {
    expect(isLeftToOthers({}, ada, later(0))).toBe(false);
    expect(isLeftToOthers({ revisions: [{ ...round, what: 'reopened' }] }, ada, later(0))).toBe(false);
  });
});

describe('a round', () => {
  const decided = {
    decision: { decision: 'approve', severity: 'minor' },
    decidedBy: ada,
    decidedAt: at,
    note: 'Rust.',
  };
  const claim = {
    timeline: [],
    reasons: ['DAMAGE_UNCERTAIN'],
    state: 'assessed',
    payoutCents: 5,
    ...decided,
  } as unknown as Claim;

  it('ends with its decision on file, and leaves nothing of it in the next', () => {
    const next = nextRound(claim, { what: 'corrected', at, by: grace, reason: 'A zero too many.' });
    expect(next).toMatchObject({ round: 2, reasons: [], timeline: [{ at, what: 'corrected' }] });
    expect(next.revisions).toEqual([
      { round: 1, what: 'corrected', at, by: grace, reason: 'A zero too many.', ...decided },
    ]);
    for (const key of ['decision', 'decidedBy', 'decidedAt', 'note', 'payoutCents', 'outcome'] as const)
      expect([key, next[key]]).toEqual([key, undefined]);
    expect(nextRound(next, { what: 'declined', at })).toMatchObject({
      round: 3,
      revisions: [{ round: 1 }, { round: 2 }],
    });
  });

  it('names everybody who decided or changed anything, once', () => {
    expect(handlersOf({})).toEqual([]);
    expect(handlersOf({ revisions: [{ round: 1, what: 'objected', at }], decidedBy: ada })).toEqual([ada]);
    const corrected = nextRound(claim, { what: 'corrected', at, by: grace });
    expect(handlersOf({ ...corrected, decidedBy: grace })).toEqual([ada, grace]);
    expect(handlersOf(nextRound(corrected, { what: 'objected', at, reason: 'No.' }))).toEqual([ada, grace]);
  });

  it('is over when it is paid itself, or pays nothing', () => {
    const first = { ...payment, round: 1 };
    const second = { ...payment, round: 2 };
    const over = (so: Partial<Claim>) => isSettlementOver({ state: 'assessed', ...so } as Claim);
    expect(over({ paidCents: 1 })).toBe(true);
    expect(over({ payoutCents: 0 })).toBe(true);
    expect(over({ payoutCents: 1 })).toBe(false);
    expect(over({ round: 2, paidCents: 1, payments: [first] })).toBe(false);
    expect(over({ round: 2, payments: [first, second] })).toBe(true);
    expect(over({ round: 2, payments: [first, { ...second, returned: true }] })).toBe(false);
    expect(over({ round: 2, payouts: [{ round: 2, payoutCents: 0 }] })).toBe(true);
    expect(over({ round: 2, payouts: [{ round: 2, payoutCents: 1 }] })).toBe(false);
    expect(over({ round: 2, payouts: [{ round: 1, payoutCents: 0 }] })).toBe(false);
    for (const state of ['review', 'denied', 'closed', 'withdrawn'] as const) expect(over({ state })).toBe(true);
  });

  it('was paid if one of its payments arrived, even if it came back', () => {
    expect(wasPaid({})).toBe(false);
    expect(wasPaid({ paidCents: 1 })).toBe(true);
    expect(wasPaid({ paidCents: 1, round: 2 })).toBe(false);
    expect(wasPaid({ payments: [{ ...payment, returned: true }] })).toBe(true);
    expect(wasPaid({ payments: [payment], round: 2 })).toBe(false);
    expect(wasPaid({ payments: [{ ...payment, round: 2 }], round: 2 })).toBe(true);
  });
});

describe('the payments of several rounds', () => {
  const told = (round: number, amountCents: number, day: number, returned = false, by = round) => ({
    paymentId: `${by}1111111-1111-5111-8111-111111111111`,
    at: `2026-03-0${day}T12:00:00.000Z`,
    returned,
    round,
    amountCents,
  });
  const after = (...all: ReturnType<typeof told>[]) =>
    all.reduce<Claim>((claim, one) => withPayment(claim, one) ?? claim, { state: 'closed' } as Claim);

  it('add up, and each is owed again by itself', () => {
    expect(after(told(1, 382_000, 1), told(2, 180_000, 2))).toMatchObject({ paidCents: 562_000 });
    const back = after(told(1, 382_000, 1), told(2, 180_000, 2), told(1, 382_000, 3, true));
    expect(back).toMatchObject({ paidCents: 180_000, paymentReturnedAt: '2026-03-03T12:00:00.000Z' });
    expect(withPayment(back, told(1, 382_000, 4, false, 7))).toMatchObject({
      paidCents: 562_000,
      paymentReturnedAt: undefined,
    });
    const both = after(told(2, 180_000, 4, true), told(1, 382_000, 3, true));
    expect(both).toMatchObject({ paymentReturnedAt: '2026-03-04T12:00:00.000Z' });
    expect(both.paidCents).toBeUndefined();
  });

  it('follow the latest message about each, whenever it comes', () => {
    const paid = after(told(1, 382_000, 2));
    expect(withPayment(paid, told(1, 382_000, 2, true))).toBeUndefined();
    expect(withPayment(paid, told(1, 382_000, 1, true))).toBeUndefined();
    expect(withPayment(paid, told(1, 382_000, 3, true))).toMatchObject({ paidCents: undefined });
  });

  it('of a claim paid before they were recorded are not counted twice, but a supplement is added', () => {
    const old = { state: 'closed', paidCents: 382_000 } as Claim;
    expect(withPayment(old, told(1, 382_000, 1))).toBeUndefined();
    expect(withPayment(old, told(2, 180_000, 2))?.payments).toHaveLength(1);
  });
});
