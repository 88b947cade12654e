import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import { type listTrips as route, Trip } from '@claimstream/api-contract/telematics/list-trips';
import type { Cars } from '../store/cars.ts';
import type { Devices } from '../store/devices.ts';
import { ownCar } from './own-car.ts';

/** The trips of a car since its customer's latest consent, newest first. */
export function listTrips(cars: Pick<Cars, 'get'>, devices: Pick<Devices, 'trips'>) {
  return async (
    customerId: string,
    policyId: string,
    paging: QueryOf<typeof route>,
  ): Promise<AnswerOf<typeof route>> => {
    const { consent } = await ownCar(cars, customerId, policyId);
    if (!consent?.granted) return { trips: [] };
    const { items, next } = await devices.trips(consent.deviceId, paging);
    return { trips: items.map((trip) => Trip.parse(trip)), next };
  };
}
