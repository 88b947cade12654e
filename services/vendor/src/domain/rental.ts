import { fields } from '@claimstream/events-schema';
import { type RentalEnd, rentalClass, rentalEnd, rentalId } from '@claimstream/events-schema/rental-fields';
import { dayAfter, dayIn } from '@claimstream/lambda-kit/local-day';
import * as z from 'zod';
import type { Cover } from './cover.ts';
import { chooseRentalClass, dayRates } from './rental-class.ts';

/** How many days before the last paid one the customer gets a reminder. */
const REMINDER_DAYS = 3;
/** Queues keep a policy's event for 14 days at most; after this time, nothing is awaited any more. */
const KEPT_DAYS = 60;

const common = {
  rentalId: rentalId,
  claimId: fields.claimId,
  customerId: fields.customerId,
  policyId: fields.policyId,
  /** The claim's correlation id, so that effects of a schedule or of another policy's event belong to it. */
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

/** The claim is accepted and its car cannot be driven; no policy with rental cover is known yet. */
const Waiting = z.object({ ...common, state: z.literal('waiting'), acceptedAt: z.iso.datetime(), expiresAt });
/** The claim ended before a car was booked, so none will be. */
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

/** Books a car from the day of the claim's acceptance, in the policy's time zone. */
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
 * Ends a rental on a day, at the latest on the last paid one; a later day counts as the maximum, whatever the reported reason and the
 * order of reports.
 * @param day ISO date; a day before the first one counts as the first
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

/** The day of the reminder about the last paid day. */
export const remindOn = ({ lastPaidDay }: Pick<BookedRental, 'lastPaidDay'>): string =>
  dayAfter(lastPaidDay, -REMINDER_DAYS);

/** The day of the next action on a rental: first the reminder, then the end by the maximum. */
export const dueOn = (rental: BookedRental): string =>
  rental.isReminded ? dayAfter(rental.lastPaidDay) : remindOn(rental);

/** The action due on a day. */
export function dueAction(rental: BookedRental, today: string): 'remind' | 'end' | undefined {
  if (today > rental.lastPaidDay) return 'end';
  return !rental.isReminded && today >= dueOn(rental) ? 'remind' : undefined;
}
