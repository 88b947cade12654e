import { createEvent } from '@claimstream/events-schema';
import type { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { CustomerDataErasedByTelematics } from '@claimstream/events-schema/telematics/customer-data-erased-by-telematics';
import { type Erasures, type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import type { Car } from '../domain/car.ts';
import type { Cars } from '../store/cars.ts';
import type { Devices } from '../store/devices.ts';

type DeviceStore = Pick<Devices, 'get' | 'stop' | 'erase'>;

/** Erases a customer's consents, devices, trips, crashes and scores. Nothing is kept. */
export function eraseCustomer(
  erasures: Pick<Erasures, 'begin' | 'answer'>,
  cars: Pick<Cars, 'ofCustomer' | 'remove'>,
  devices: DeviceStore,
): Handle<typeof CustomerErasureRequested> {
  return async (event, context) => {
    const { customerId } = event.data;
    const begun = await erasures.begin(event);
    if (!begun) return;
    await eraseCars(cars, devices, customerId);
    const answer = { customerId, service: 'telematics' as const, erased: ['trips' as const], kept: [] };
    await erasures.answer(begun, createEvent(CustomerDataErasedByTelematics, answer, context));
  };
}

/** Also for a policy whose event arrives late. */
export async function eraseCars(
  cars: Pick<Cars, 'ofCustomer' | 'remove'>,
  devices: DeviceStore,
  customerId: string,
): Promise<void> {
  for (const car of await cars.ofCustomer(customerId)) {
    await eraseDevice(devices, car);
    await cars.remove(car);
  }
}

/** Stops the device first: a record being stored at the same time fails, or is there to be removed. */
async function eraseDevice(devices: DeviceStore, { consent }: Car): Promise<void> {
  if (!consent) return;
  const { deviceId } = consent;
  await retryOnConflict(async () => {
    const device = await devices.get(deviceId);
    if (device?.item.state === 'recording') await devices.stop(deviceId, device.version);
  });
  await devices.erase(deviceId);
}
