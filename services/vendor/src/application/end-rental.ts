import type { AnswerOf } from '@claimstream/api-contract';
import type { endRental as route } from '@claimstream/api-contract/vendor/end-rental';
import { createEvent, type EventContext, type OutgoingEvent } from '@claimstream/events-schema';
import type { RentalEnd } from '@claimstream/events-schema/rental-fields';
import { VendorFinalized } from '@claimstream/events-schema/vendor/vendor-finalized';
import { type ApiRequest, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { dayIn } from '@claimstream/lambda-kit/local-day';
import { type EndedRental, end, notNeeded } from '../domain/rental.ts';
import { rentalCost } from '../domain/rental-cost.ts';
import { rentalView } from '../domain/rental-view.ts';
import { type Rentals, rentalIdOf } from '../store/rentals.ts';
import { ownOrStaffs } from './show-rental.ts';

type Store = Pick<Rentals, 'get' | 'write'>;

/** The event about an ended rental, with its cost. */
export function finalized(rental: EndedRental, context: EventContext): OutgoingEvent {
  const { rentalId, claimId, customerId, until, perDayCents, endReason: reason, correlationId } = rental;
  const ids = { rentalId, claimId, customerId };
  const data = { ...ids, until, perDayCents, reason, ...rentalCost(rental, until) };
  return createEvent(VendorFinalized, data, { ...context, correlationId });
}

interface ClaimIds {
  claimId: string;
  customerId: string;
  policyId: string;
}

/**
 * Ends the rental of a claim that has ended, or whose car is a total loss. Without a booked car, it prevents a later booking, even if the
 * claim's acceptance arrives later.
 * @param occurredAt when the claim ended
 */
export function endForClaim(rentals: Store) {
  return (ids: ClaimIds, reason: RentalEnd, occurredAt: string, context: EventContext): Promise<void> =>
    retryOnConflict(async () => {
      const { claimId, customerId, policyId } = ids;
      const rentalId = rentalIdOf(claimId);
      const known = await rentals.get(rentalId);
      if (!known || known.item.state === 'waiting') {
        const { correlationId } = known?.item ?? context;
        const rental = notNeeded({ rentalId, claimId, customerId, policyId, correlationId }, occurredAt);
        return rentals.write(rental, known?.version ?? 'absent');
      }
      const { item, version } = known;
      if (item.state !== 'booked') return;
      const ended = end(item, dayIn(item.timeZone, new Date(occurredAt)), reason);
      await rentals.write(ended, version, [finalized(ended, context)]);
    });
}

/**
 * Ends a rental because the car is repaired, as reported by its customer or staff.
 * @throws Problem 404 for another customer's, 422 for an impossible day, 409 if it ended on another day
 */
export function endByPerson(rentals: Store) {
  return (
    rentalId: string,
    day: string,
    caller: ApiRequest<undefined>['caller'],
    context: EventContext,
  ): Promise<AnswerOf<typeof route>> =>
    retryOnConflict(async () => {
      const now = new Date(context.occurredAt);
      const { rental, version } = ownOrStaffs(await rentals.get(rentalId), caller);
      if (rental.state === 'ended') {
        const stated = day > rental.lastPaidDay ? rental.lastPaidDay : day;
        if (stated === rental.until) return rentalView(rental, now);
        throw new Problem(409, 'RENTAL_ENDED', 'This rental ended on another day. Write to us if that day is wrong.');
      }
      if (day < rental.from)
        throw new Problem(422, 'DAY_BEFORE_RENTAL', 'The rental began later. Give its first day or a later one.');
      if (day > dayIn(rental.timeZone, now))
        throw new Problem(422, 'DAY_IN_FUTURE', 'This day is in the future. Report the repair once it is done.');
      const ended = end(rental, day, 'car-repaired');
      await rentals.write(ended, version, [finalized(ended, context)]);
      return rentalView(ended, now);
    });
}
