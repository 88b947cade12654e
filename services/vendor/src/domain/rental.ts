import { fields } from '@claimstream/events-schema';
import { type RentalEnd, rentalClass, rentalEnd, rentalId } from '@claimstream/events-schema/rental-fields';
import { dayAfter, dayIn } from '@claimstream/lambda-kit/local-day';
import * as z from 'zod';
import type { Cover } from './cover.ts';
import { chooseRentalClass, dayRates } from './rental-class.ts';

/** How many days before the last paid one the customer is reminded. */
const REMINDER_DAYS = 3;
/** No event of a policy comes later than the queues keep it, 14 days; after these nothing is waited for any more. */
const KEPT_DAYS = 60;

const common = {
  rentalId: rentalId,
  claimId: fields.claimId,
  customerId: fields.customerId,
  policyId: fields.policyId,
  /** Of the claim, so that what is caused by a clock or another policy's event belongs to it. */
  correlationId: z.uuid(),
};
const expiresAt = z.int().meta({ title: 'Epoch seconds when the record goes' });
const terms = {
  timeZone: z.string(),
  rentalClass: rentalClass,
  from: z.iso.date(),
  lastPaidDay: z.iso.date(),
  dayRateCents: z.int(),
  perDayCents: z.int(),
  maxDays: z.int(),
};

/** The claim is accepted and its car cannot be driven; a policy with rental cover is not known, or not yet. */
const Waiting = z.object({ ...common, state: z.literal('waiting'), acceptedAt: z.iso.datetime(), expiresAt });
/** The claim was over before a car was booked: none is booked any more. */
const NotNeeded = z.object({ ...common, state: z.literal('not-needed'), expiresAt });
const Booked = z.object({ ...common, ...terms, state: z.literal('booked'), isReminded: z.boolean() });
const Ended = z.object({
  ...common,
  ...terms,
  state: z.literal('ended'),
  until: z.iso.date(),
  endReason: rentalEnd,
});

/** The rental car of one claim. */
export const Rental = z.discriminatedUnion('state', [Waiting, NotNeeded, Booked, Ended]);
export type Rental = z.infer<typeof Rental>;
export type WaitingRental = z.infer<typeof Waiting>;
export type BookedRental = z.infer<typeof Booked>;
export type EndedRental = z.infer<typeof Ended>;
export type RentalIds = Pick<Rental, keyof typeof common>;

const idsOf = ({ rentalId, claimId, customerId, policyId, correlationId }: RentalIds): RentalIds => ({
  ...{ rentalId, claimId, customerId, policyId, correlationId },
});
const keptAfter = (instant: string) => Math.floor(Date.parse(instant) / 1000) + KEPT_DAYS * 86_400;

export const waiting = (ids: RentalIds, acceptedAt: string): WaitingRental => ({
  ...idsOf(ids),
  state: 'waiting',
  acceptedAt,
  expiresAt: keptAfter(acceptedAt),
});

export const notNeeded = (ids: RentalIds, at: string): Rental => ({
  ...idsOf(ids),
  state: 'not-needed',
  expiresAt: keptAfter(at),
});

/** From the day on which the claim was accepted, as it was where the policy is. */
export function book(from: WaitingRental, { timeZone, vehicleClass, rentalCover }: Cover): BookedRental {
  const { perDayCents, maxDays } = rentalCover;
  const rentalClass = chooseRentalClass(vehicleClass, perDayCents);
  const firstDay = dayIn(timeZone, new Date(from.acceptedAt));
  return {
    ...idsOf(from),
    ...{ timeZone, rentalClass, perDayCents, maxDays },
    dayRateCents: dayRates[rentalClass],
    state: 'booked',
    from: firstDay,
    lastPaidDay: dayAfter(firstDay, maxDays - 1),
    isReminded: false,
  };
}

/**
 * Ends on a day, at the latest on the last paid one: then the maximum ended it, whoever says what afterwards and in whatever order.
 * @param day ISO date; one before the first day ends it on that
 */
export function end(rental: BookedRental, day: string, reason: RentalEnd): EndedRental {
  const { isReminded: _, ...terms } = rental;
  const isOver = day > rental.lastPaidDay;
  const until = [day, rental.from].sort().at(-1)!;
  return {
    ...terms,
    state: 'ended',
    until: isOver ? rental.lastPaidDay : until,
    endReason: isOver ? 'maximum-reached' : reason,
  };
}

/** The day on which the customer is reminded of the last paid one. */
export const remindOn = ({ lastPaidDay }: Pick<BookedRental, 'lastPaidDay'>): string =>
  dayAfter(lastPaidDay, -REMINDER_DAYS);

/** The day on which something is to be done about a rental: the customer is reminded, then the maximum ends it. */
export const dueOn = (rental: BookedRental): string =>
  rental.isReminded ? dayAfter(rental.lastPaidDay) : remindOn(rental);

/** What is to be done on a day. */
export function dueAction(rental: BookedRental, today: string): 'remind' | 'end' | undefined {
  if (today > rental.lastPaidDay) return 'end';
  return !rental.isReminded && today >= dueOn(rental) ? 'remind' : undefined;
}
