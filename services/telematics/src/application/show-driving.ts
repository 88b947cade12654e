import type { Driving } from '@claimstream/api-contract/telematics/driving';
import { type Car, lastDayOf } from '../domain/car.ts';
import type { Device } from '../domain/device.ts';
import { LEAST_METRES, scoreOf, sumOf } from '../domain/score.ts';
import type { Cars } from '../store/cars.ts';
import type { Devices } from '../store/devices.ts';
import { ownCar } from './own-car.ts';

/** The customer's policies with their consents and scores, the newest policy first. */
export function showDriving(cars: Pick<Cars, 'ofCustomer'>, devices: Pick<Devices, 'get'>) {
  return async (customerId: string): Promise<Driving[]> => {
    const all = await cars.ofCustomer(customerId);
    all.sort((one, other) => other.effectiveFrom.localeCompare(one.effectiveFrom));
    return Promise.all(all.map(async (car) => drivingOf(car, await deviceOf(devices, car))));
  };
}

export function showDrivingOf(cars: Pick<Cars, 'get'>, devices: Pick<Devices, 'get'>) {
  return async (customerId: string, policyId: string): Promise<Driving> => {
    const car = await ownCar(cars, customerId, policyId);
    return drivingOf(car, await deviceOf(devices, car));
  };
}

const deviceOf = async (devices: Pick<Devices, 'get'>, { consent }: Car): Promise<Device | undefined> =>
  consent?.granted ? (await devices.get(consent.deviceId))?.item : undefined;

function drivingOf(car: Car, device: Device | undefined): Driving {
  const { policyId, effectiveFrom, effectiveUntil, consent } = car;
  const { granted = false, since, deviceId } = consent ?? {};
  const sums = device?.state === 'recording' ? sumOf(device.weeks) : undefined;
  return {
    ...{ policyId, effectiveFrom, effectiveUntil, recordedUntil: lastDayOf(car) },
    consent: { granted, since, ...(granted && { deviceId }) },
    ...(sums && {
      recorded: {
        trips: sums.trips,
        distanceMetres: sums.distanceMetres,
        leastMetres: LEAST_METRES,
        newestAt: device?.state === 'recording' ? device.newest?.at : undefined,
      },
      score: scoreOf(sums),
    }),
  };
}
