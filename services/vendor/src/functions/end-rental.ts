import { endRental as route } from '@claimstream/api-contract/vendor/end-rental';
import { routeHandler } from '@claimstream/lambda-kit';
import { endByPerson } from '../application/end-rental.ts';
import { rentalStore } from '../store/rentals.ts';

const end = endByPerson(rentalStore());

export const handler = routeHandler(route, ({ caller, path: { rentalId }, body: { day }, context }) =>
  end(rentalId, day, caller, context),
);
