import type { AnswerOf } from '@claimstream/api-contract';
import { rentalStaff } from '@claimstream/api-contract/vendor/rental';
import type { showRental as route } from '@claimstream/api-contract/vendor/show-rental';
import { type ApiRequest, Problem, type Stored } from '@claimstream/lambda-kit';
import type { Rental } from '../domain/rental.ts';
import { hasCar, rentalView } from '../domain/rental-view.ts';
import type { Rentals } from '../store/rentals.ts';

type Caller = ApiRequest<undefined>['caller'];
const staff: readonly string[] = rentalStaff;

/** A rental that the caller may see. @throws Problem 404 */
export function ownOrStaffs(found: Stored<Rental> | undefined, { sub, groups }: Caller) {
  const isAllowed = found?.item.customerId === sub || groups.some((group) => staff.includes(group));
  if (!found || !hasCar(found.item) || !isAllowed)
    throw new Problem(
      404,
      'RENTAL_NOT_FOUND',
      'There is no such rental, or it is not yours. GET /rentals lists yours.',
    );
  return { rental: found.item, version: found.version };
}

/** One rental, for its customer or for staff. */
export function showRental(rentals: Pick<Rentals, 'get'>) {
  return async (rentalId: string, caller: Caller, now: Date): Promise<AnswerOf<typeof route>> =>
    rentalView(ownOrStaffs(await rentals.get(rentalId), caller).rental, now);
}
