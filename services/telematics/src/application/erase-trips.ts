import type { DrivingConsentChanged } from '@claimstream/events-schema/telematics/driving-consent-changed';
import type { Handle } from '@claimstream/lambda-kit';
import type { Devices } from '../store/devices.ts';

/** Erases the records of a device whose consent was revoked. */
export function eraseTrips(devices: Pick<Devices, 'erase'>): Handle<typeof DrivingConsentChanged> {
  return async ({ data: { deviceId, granted } }) => {
    if (!granted) await devices.erase(deviceId);
  };
}
