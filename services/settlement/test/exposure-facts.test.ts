import {
  type ExposureFacts,
  type Fact,
  hasArrived,
  isLater,
  noFacts,
  withFact,
} from '../src/domain/ledger/exposure-facts.ts';
import { Booked, unbooked } from '../src/domain/ledger/post-fact.ts';
import { opened, paid, paymentId, reopened, returned, settlementId, withdrawn } from './claim-history.ts';
import { ids } from './example-settlement.ts';

const [one, two, recoveryId] = ids as [string, string, string];
const on = (day: number, by = one) => ({ at: `2026-03-0${day}T12:00:00.000Z`, by });
const after = (...told: [Fact, ReturnType<typeof on>][]) =>
  told.reduce<ExposureFacts>((known, [fact, moment]) => withFact(known, fact, moment), noFacts);
const recovery = {
  kind: 'salvage',
  amountCents: 5,
  costsCents: 0,
  isShared: false,
  insuredGrossCents: 0,
  insuredCents: 0,
} as const;

describe('the later of two moments', () => {
  it('counts, and at the same instant the greater id does', () => {
    expect(isLater(on(2), on(1))).toBe(true);
    expect(isLater(on(1), on(2))).toBe(false);
    expect(isLater(on(1, two), on(1, one))).toBe(true);
    expect(isLater(on(1, one), on(1, two))).toBe(false);
    expect(isLater(on(1), on(1))).toBe(false);
    expect(isLater(on(1), undefined)).toBe(true);
    expect(isLater({ at: '2026-03-01T12:00:00Z', by: two }, on(1, one))).toBe(true);
  });
});

describe('the knowledge of an exposure', () => {
  it.each([
    ['opened', opened],
    ['opened', { what: 'exposure-opened' }],
    ['reopened', reopened],
    ['refused', withdrawn],
    ['refused', { what: 'claim-refused' }],
    ['refused', { what: 'exposure-closed' }],
  ] as [keyof ExposureFacts, Fact][])('is when it was last %s, in whatever order that is told: %j', (place, fact) => {
    const known = after([fact, on(2)]);
    expect(known[place]).toEqual(on(2));
    expect(withFact(known, fact, on(1))).toBe(known);
    expect(withFact(known, fact, on(3))[place]).toEqual(on(3));
  });

  it('has the payout of each settlement, by the latest report', () => {
    const assessed: Fact = { what: 'loss-assessed', settlementId, payableCents: 7 };
    const known = after([assessed, on(2)]);
    expect(known.settlements).toEqual({ [settlementId]: { ...on(2), payableCents: 7 } });
    const released: Fact = { what: 'promise-released', settlementId };
    expect(withFact(known, released, on(1))).toBe(known);
    expect(withFact(known, released, on(3)).settlements[settlementId]).toEqual({
      ...on(3),
      payableCents: 0,
      released: true,
    });
  });

  it.each([
    [one, two],
    [two, one],
  ])('has no promise of a settlement that was released at the moment of its last promise (%s, %s)', (told, taken) => {
    const promise: [Fact, ReturnType<typeof on>] = [
      { what: 'loss-assessed', settlementId, payableCents: 7 },
      on(2, told),
    ];
    const release: [Fact, ReturnType<typeof on>] = [{ what: 'promise-released', settlementId }, on(2, taken)];
    const known = { [settlementId]: { ...on(2, taken), payableCents: 0, released: true } };
    expect(after(promise, release).settlements).toEqual(known);
    expect(after(release, promise).settlements).toEqual(known);
  });

  it('has each payment by its last arrival', () => {
    const known = after([paid(5), on(2)]);
    expect(known.payments).toEqual({ [paymentId]: { settlementId, amountCents: 5, at: on(2).at } });
    expect(withFact(known, paid(5), on(2))).toBe(known);
    expect(withFact(known, paid(5), on(1))).toBe(known);
    expect(withFact(known, paid(5), on(3)).payments[paymentId]?.at).toBe(on(3).at);
    const old = { ...noFacts, payments: { [paymentId]: { settlementId, amountCents: 5 } } };
    expect(withFact(old, paid(5), on(1)).payments[paymentId]?.at).toBe(on(1).at);
  });

  it('has each return by its last one, and each recovery once', () => {
    const known = after([returned(), on(2)]);
    expect(known.returns).toEqual({ [paymentId]: { at: on(2).at } });
    expect(withFact(known, returned(), on(2))).toBe(known);
    expect(withFact(known, returned(), on(1))).toBe(known);
    expect(withFact(known, returned(), on(3)).returns[paymentId]).toEqual({ at: on(3).at });
    const got: Fact = { what: 'recovery-received', recoveryId, recovery };
    const recovered = after([got, on(1)]);
    expect(recovered.recoveries).toEqual({ [recoveryId]: recovery });
    expect(withFact(recovered, { ...got, recovery: { ...recovery, amountCents: 6 } }, on(2))).toBe(recovered);
  });

  it('is stored unchanged', () => {
    const facts = after([opened, on(1)], [paid(5), on(2)], [returned(), on(3)]);
    const booked = { ...unbooked, facts };
    expect(Booked.parse(booked)).toEqual(booked);
    expect(Booked.safeParse({ ...booked, facts: { ...facts, opened: { at: 'today', by: one } } }).success).toBe(false);
    expect(Booked.safeParse({ ...booked, entries: -1 }).success).toBe(false);
    expect(Booked.safeParse({ ...booked, facts: { ...facts, payments: { [paymentId]: {} } } }).success).toBe(false);
  });
});

describe('a payment', () => {
  it('has arrived until it comes back, and again if it is paid after that', () => {
    const arrived = (...told: [Fact, ReturnType<typeof on>][]) => hasArrived(after(...told), paymentId);
    expect(arrived()).toBe(false);
    expect(arrived([returned(), on(1)])).toBe(false);
    expect(arrived([paid(5), on(1)])).toBe(true);
    expect(arrived([paid(5), on(1)], [returned(), on(2)])).toBe(false);
    expect(arrived([returned(), on(2)], [paid(5), on(1)])).toBe(false);
    expect(arrived([returned(), on(2)], [paid(5), on(2)])).toBe(false);
    expect(arrived([returned(), on(1)], [paid(5), on(2)])).toBe(true);
    const old = { ...after([returned(), on(1)]), payments: { [paymentId]: { settlementId, amountCents: 5 } } };
    expect(hasArrived(old, paymentId)).toBe(false);
  });
});
