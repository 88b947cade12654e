import type { EntryKind } from '@claimstream/api-contract/settlement/ledger-entry';
import { recoveryKinds } from '@claimstream/api-contract/settlement/post-recovery';
import * as z from 'zod';

/** When something happened, and the id of the event that reported it, which orders two of the same moment. */
const Moment = z.object({ at: z.iso.datetime(), by: z.uuid() });
export type Moment = z.infer<typeof Moment>;

const cents = z.int().nonnegative();

/** A recovery from others, and the insured's part of it. */
export const Recovery = z.object({
  kind: z.enum(recoveryKinds),
  /** As received. */
  amountCents: z.int().positive(),
  /** The cost of getting it. */
  costsCents: cents,
  /** Whether the insurer claimed the deductible too, so that the insured has a part in it. */
  isShared: z.boolean(),
  /** Of the amount: the insured's part before costs, and their payment after their part of the costs. */
  insuredGrossCents: cents,
  insuredCents: cents,
});
export type Recovery = z.infer<typeof Recovery>;

const Rental = z.object({ mostCents: cents.optional(), payableCents: cents.optional() });
type Rental = z.infer<typeof Rental>;

/** The whole payout of a settlement; nothing once it was released. */
const Promised = Moment.extend({ payableCents: cents, released: z.boolean().optional() });
type Promised = z.infer<typeof Promised>;

/**
 * The known facts of one exposure. Each fact has its own place, under the id of its subject, and of two in one place the later
 * wins, so facts can come in any order and any number of times: the same facts end as the same knowledge.
 */
export const ExposureFacts = z.object({
  /** When it was reported. */
  opened: Moment.optional(),
  /** When it was last reopened after it had ended. */
  reopened: Moment.optional(),
  /** When it was last refused: rejected, denied, withdrawn, or closed without a payment; for exposures to others, closed by a person. */
  refused: Moment.optional(),
  /** By settlement id: its whole payout; nothing once it was released. */
  settlements: z.record(z.uuid(), Promised),
  /**
   * By payment id: the amount that arrived, its settlement, and when it last arrived; entries of older versions have no
   * time.
   */
  payments: z.record(
    z.uuid(),
    z.object({ settlementId: z.uuid(), amountCents: cents, at: z.iso.datetime().optional() }),
  ),
  /** By payment id: when the bank last sent it back. */
  returns: z.record(z.uuid(), z.object({ at: z.iso.datetime() })),
  /** By recovery id. */
  recoveries: z.record(z.uuid(), Recovery),
  /** By rental id: the most that the policy pays of it, and after its end the amount that it does pay. */
  rentals: z.record(z.uuid(), Rental).optional(),
});
export type ExposureFacts = z.infer<typeof ExposureFacts>;

/** One thing that happened to an exposure. */
export type Fact = { what: EntryKind } & (
  | { what: 'claim-opened' }
  | { what: 'claim-reopened' }
  | { what: 'claim-refused' }
  | { what: 'exposure-opened' }
  | { what: 'exposure-closed' }
  | { what: 'claim-withdrawn' }
  | { what: 'promise-released'; settlementId: string }
  | { what: 'loss-assessed'; settlementId: string; payableCents: number }
  | { what: 'payment-made'; paymentId: string; settlementId: string; amountCents: number }
  | { what: 'payment-returned'; paymentId: string }
  | { what: 'recovery-received'; recoveryId: string; recovery: Recovery }
  | { what: 'rental-booked'; rentalId: string; mostCents: number }
  | { what: 'rental-ended'; rentalId: string; payableCents: number }
);

export const noFacts: ExposureFacts = Object.freeze({
  settlements: {},
  payments: {},
  returns: {},
  recoveries: {},
});

/** @returns the knowledge with this fact; the same object if the fact is not new */
export function withFact(known: ExposureFacts, fact: Fact, moment: Moment): ExposureFacts {
  switch (fact.what) {
    case 'claim-opened':
    case 'exposure-opened':
      return isLater(moment, known.opened) ? { ...known, opened: moment } : known;
    case 'claim-reopened':
      return isLater(moment, known.reopened) ? { ...known, reopened: moment } : known;
    case 'claim-refused':
    case 'exposure-closed':
    case 'claim-withdrawn':
      return isLater(moment, known.refused) ? { ...known, refused: moment } : known;
    case 'loss-assessed':
    case 'promise-released': {
      const { settlementId } = fact;
      const said =
        fact.what === 'loss-assessed'
          ? { ...moment, payableCents: fact.payableCents }
          : { ...moment, payableCents: 0, released: true };
      if (!replaces(said, known.settlements[settlementId])) return known;
      return { ...known, settlements: { ...known.settlements, [settlementId]: said } };
    }
    case 'payment-made': {
      const { paymentId, settlementId, amountCents } = fact;
      const { at } = moment;
      const former = known.payments[paymentId];
      if (former && !isAfter(at, former.at)) return known;
      return { ...known, payments: { ...known.payments, [paymentId]: { settlementId, amountCents, at } } };
    }
    case 'payment-returned':
      if (known.returns[fact.paymentId] && !isAfter(moment.at, known.returns[fact.paymentId]?.at)) return known;
      return { ...known, returns: { ...known.returns, [fact.paymentId]: { at: moment.at } } };
    case 'recovery-received':
      if (known.recoveries[fact.recoveryId]) return known;
      return { ...known, recoveries: { ...known.recoveries, [fact.recoveryId]: fact.recovery } };
    case 'rental-booked':
      return withRental(known, fact.rentalId, { mostCents: fact.mostCents });
    case 'rental-ended':
      return withRental(known, fact.rentalId, { payableCents: fact.payableCents });
  }
}

/** A rental is booked once and ends once: the first report stays. */
function withRental(known: ExposureFacts, rentalId: string, said: Rental): ExposureFacts {
  const rental = known.rentals?.[rentalId] ?? {};
  const after = { ...said, ...rental };
  if (Object.keys(after).length === Object.keys(rental).length) return known;
  return { ...known, rentals: { ...known.rentals, [rentalId]: after } };
}

/** Whether a payment is on the customer's account: it may come back, and be paid after all. */
export function hasArrived({ payments, returns }: ExposureFacts, paymentId: string): boolean {
  const payment = payments[paymentId];
  const returned = returns[paymentId];
  if (!payment) return false;
  return !returned || (payment.at !== undefined && isAfter(payment.at, returned.at));
}

const isAfter = (at: string, than: string | undefined): boolean =>
  than === undefined || Date.parse(at) > Date.parse(than);

/** Whether a promise or its release replaces the known one. At the same moment the release wins, because nothing is promised after it. */
function replaces(said: Promised, known: Promised | undefined): boolean {
  const isOneMoment = known && Date.parse(said.at) === Date.parse(known.at);
  return isOneMoment && said.released !== known.released ? said.released === true : isLater(said, known);
}

/** Whether a moment is later than another one; always true if there is no other. */
export function isLater(moment: Moment, than: Moment | undefined): boolean {
  if (!than) return true;
  const [one, other] = [Date.parse(moment.at), Date.parse(than.at)];
  return one === other ? moment.by > than.by : one > other;
}
