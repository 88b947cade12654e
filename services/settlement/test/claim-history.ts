import { deriveId } from '@claimstream/lambda-kit/event-context';
import fc from 'fast-check';
import type { Fact, Moment } from '../src/domain/ledger/exposure-facts.ts';
import { type Booked, postFact, unbooked } from '../src/domain/ledger/post-fact.ts';
import { positionOf } from '../src/domain/ledger/posting-rules.ts';

/** A fact with its moment, as an event brings it. */
export interface Told {
  fact: Fact;
  moment: Moment;
}

export const settlementId = deriveId('settlement', '1');
export const paymentId = deriveId('payment', '1');

/** The facts of D1 to D3, and similar ones. */
export const opened: Fact = { what: 'claim-opened' };
export const reopened: Fact = { what: 'claim-reopened' };
export const withdrawn: Fact = { what: 'claim-withdrawn' };
export const released = (of = settlementId): Fact => ({ what: 'promise-released', settlementId: of });
export const refused: Fact = { what: 'claim-refused' };
export const assessed = (payableCents = 382_000, of = settlementId): Fact => ({
  what: 'loss-assessed',
  settlementId: of,
  payableCents,
});
export const paid = (amountCents = 382_000, by = paymentId, of = settlementId): Fact => ({
  what: 'payment-made',
  paymentId: by,
  settlementId: of,
  amountCents,
});
export const returned = (by = paymentId): Fact => ({ what: 'payment-returned', paymentId: by });

/** Gives each fact a minute of its own, in their order. */
export const inOrder = (...facts: Fact[]): Told[] =>
  facts.map((fact, index) => ({
    fact,
    moment: { at: new Date(Date.UTC(2026, 2, 1, 12, index)).toISOString(), by: deriveId('event', String(index)) },
  }));

/** The books after these reports, with the lines of each entry. */
export function book(told: readonly Told[], from: Booked = unbooked) {
  let booked = from;
  const entries = told.flatMap(({ fact, moment }) => {
    const posted = postFact('own-damage', booked, fact, moment);
    if (posted) booked = posted.booked;
    return posted && posted.lines.length > 0 ? [{ lines: posted.lines }] : [];
  });
  return { booked, entries, position: positionOf('own-damage', booked.facts) };
}

const cents = fc.integer({ min: 0, max: 10_000_000 });
const ids = (kind: string) => fc.constantFrom('1', '2', '3').map((number) => deriveId(kind, number));
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.constant(opened),
  fc.constant(refused),
  fc.constantFrom(reopened, withdrawn),
  ids('settlement').map((of) => released(of)),
  fc.tuple(cents, ids('settlement')).map(([payable, of]) => assessed(payable, of)),
  // One payment id always has the same amount and settlement, as the service writes them.
  fc
    .constantFrom(1, 2, 3, 4)
    .map((number) =>
      paid(number * 123_457, deriveId('payment', String(number)), deriveId('settlement', String((number % 3) + 1))),
    ),
  ids('payment').map((by) => returned(by)),
  fc.constantFrom(1, 2).map(
    (number): Fact => ({
      what: 'recovery-received',
      recoveryId: deriveId('recovery', String(number)),
      recovery: {
        kind: 'subrogation',
        amountCents: number * 216_000,
        costsCents: number * 1_001,
        isShared: true,
        insuredGrossCents: number * 25_000,
        insuredCents: number * 24_884,
      },
    }),
  ),
);

/** Any reports about an exposure, lawful or not, and several at the same moment. */
export const histories: fc.Arbitrary<Told[]> = fc
  .array(fc.tuple(fact, fc.integer({ min: 0, max: 5 })), { maxLength: 12 })
  .map((all) =>
    all.map(([fact, minute], index) => ({
      fact,
      moment: { at: new Date(Date.UTC(2026, 2, 1, 12, minute)).toISOString(), by: deriveId('event', String(index)) },
    })),
  );

/** The same history as queues may deliver it: each at least once, in any order. */
export const delivered = (history: readonly Told[]): fc.Arbitrary<Told[]> =>
  fc.array(fc.nat({ max: Math.max(0, history.length - 1) }), { maxLength: 8 }).chain((again) => {
    const all = [...history, ...(history.length > 0 ? again.map((index) => history[index]!) : [])];
    return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
  });
