import { listTrips as route } from '@claimstream/api-contract/telematics/list-trips';
import { routeHandler } from '@claimstream/lambda-kit';
import { listTrips } from '../application/list-trips.ts';
import { carStore } from '../store/cars.ts';
import { deviceStore } from '../store/devices.ts';

const list = listTrips(carStore(), deviceStore());

export const handler = routeHandler(route, ({ caller, path: { policyId }, query }) =>
  list(caller.sub, policyId, query),
);
