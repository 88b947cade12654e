import { listRentals as route } from '@claimstream/api-contract/vendor/list-rentals';
import { routeHandler } from '@claimstream/lambda-kit';
import { listRentals } from '../application/list-rentals.ts';
import { rentalStore } from '../store/rentals.ts';

const list = listRentals(rentalStore());

export const handler = routeHandler(route, ({ caller, query, context }) =>
  list(caller.sub, query, new Date(context.occurredAt)),
);
