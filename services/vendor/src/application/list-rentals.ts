import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { listOpenRentals as openRoute } from '@claimstream/api-contract/vendor/list-open-rentals';
import type { listRentals as route } from '@claimstream/api-contract/vendor/list-rentals';
import { hasCar, rentalView } from '../domain/rental-view.ts';
import type { Rentals } from '../store/rentals.ts';

/** The caller's own rentals, the newest first. */
export function listRentals(rentals: Pick<Rentals, 'ofCustomer'>) {
  return async (customerId: string, query: QueryOf<typeof route>, now: Date): Promise<AnswerOf<typeof route>> => {
    const { items, next } = await rentals.ofCustomer(customerId, hasCar, query);
    return { rentals: items.filter(hasCar).map((rental) => rentalView(rental, now)), next };
  };
}

/** The open rentals, for staff; those that end first at the top. */
export function listOpenRentals(rentals: Pick<Rentals, 'open'>) {
  return async (query: QueryOf<typeof openRoute>, now: Date): Promise<AnswerOf<typeof openRoute>> => {
    const { items, next } = await rentals.open(query);
    const out = items.filter(hasCar);
    return { rentals: out.map((rental) => ({ ...rentalView(rental, now), customerId: rental.customerId })), next };
  };
}
