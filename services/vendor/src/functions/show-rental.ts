import { showRental as route } from '@claimstream/api-contract/vendor/show-rental';
import { routeHandler } from '@claimstream/lambda-kit';
import { showRental } from '../application/show-rental.ts';
import { rentalStore } from '../store/rentals.ts';

const show = showRental(rentalStore());

export const handler = routeHandler(route, ({ caller, path: { rentalId }, context }) =>
  show(rentalId, caller, new Date(context.occurredAt)),
);
