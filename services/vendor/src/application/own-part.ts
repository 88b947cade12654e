import type { ExportRequest } from '@claimstream/lambda-kit/export-part';
import { hasCar, rentalView } from '../domain/rental-view.ts';
import type { Rentals } from '../store/rentals.ts';

/** A customer's rental cars, with their costs. */
export function ownPart(rentals: Pick<Rentals, 'allOf'>, now: () => Date = () => new Date()) {
  return async ({ customerId }: ExportRequest): Promise<Record<string, unknown>> => ({
    rentals: (await rentals.allOf(customerId)).filter(hasCar).map((rental) => rentalView(rental, now())),
  });
}
