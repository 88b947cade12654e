import { listOpenRentals as route } from '@claimstream/api-contract/vendor/list-open-rentals';
import { routeHandler } from '@claimstream/lambda-kit';
import { listOpenRentals } from '../application/list-rentals.ts';
import { rentalStore } from '../store/rentals.ts';

const list = listOpenRentals(rentalStore());

export const handler = routeHandler(route, ({ query, context }) => list(query, new Date(context.occurredAt)));
