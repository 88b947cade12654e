import { createEvent, type EventContext } from '@claimstream/events-schema';
import { DrivingConsentChanged } from '@claimstream/events-schema/telematics/driving-consent-changed';
import { type Change, deriveId, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { dayIn } from '@claimstream/lambda-kit/local-day';
import { type Car, lastDayOf } from '../domain/car.ts';
import type { Cars } from '../store/cars.ts';
import type { Devices } from '../store/devices.ts';
import { noSuchPolicy } from './own-car.ts';

type DeviceStore = Pick<Devices, 'get' | 'change'>;

/**
 * Allows the recording of a car's trips, which binds a new device to its policy, or ends it: from that write on nothing of the device is
 * stored, and the event makes the service erase its records. A consent already in the wanted state is left as it is.
 */
export function changeConsent(cars: Pick<Cars, 'get' | 'change' | 'write'>, devices: DeviceStore) {
  return (customerId: string, policyId: string, granted: boolean, context: EventContext): Promise<void> =>
    retryOnConflict(async () => {
      const found = await cars.get(customerId, policyId);
      if (!found) throw noSuchPolicy();
      const { item: car, version } = found;
      if ((car.consent?.granted ?? false) === granted) return;
      if (granted && dayIn(car.timeZone, new Date(context.occurredAt)) > lastDayOf(car)) throw coverEnded();
      const { next, device } = granted ? grant(devices, car, context) : await revoke(devices, car, context);
      const { revision, consent } = next;
      const told = { policyId, customerId, deviceId: consent!.deviceId, revision, granted };
      const event = createEvent(DrivingConsentChanged, told, context);
      await cars.write(customerId, [cars.change(next, version, [event]), device]);
    });
}

function grant(devices: DeviceStore, car: Car, { occurredAt }: EventContext): { next: Car; device: Change } {
  const revision = car.revision + 1;
  const deviceId = deriveId(car.policyId, 'device', String(revision));
  const { policyId, customerId, timeZone } = car;
  const whose = { deviceId, policyId, customerId, timeZone };
  const device = { ...whose, state: 'recording' as const, until: lastDayOf(car), revision, weeks: {} };
  return {
    next: { ...car, revision, consent: { granted: true, deviceId, since: occurredAt } },
    device: devices.change(deviceId, device, 'absent'),
  };
}

async function revoke(devices: DeviceStore, car: Car, { occurredAt }: EventContext) {
  const { deviceId } = car.consent!;
  const known = await devices.get(deviceId);
  const told = known?.item.state === 'recording' ? known.item.revision : car.revision;
  return {
    next: { ...car, revision: told + 1, consent: { granted: false, deviceId, since: occurredAt } },
    device: devices.change(deviceId, { state: 'revoked' }, known?.version ?? 'absent'),
  };
}

const coverEnded = () =>
  new Problem(409, 'COVER_ENDED', 'Cover of this car has ended, so its trips are no longer recorded.');
