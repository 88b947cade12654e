import { DrivingConsentChanged } from '@claimstream/events-schema/telematics/driving-consent-changed';
import { eventHandler, on } from '@claimstream/lambda-kit';
import { eraseTrips } from '../application/erase-trips.ts';
import { deviceStore } from '../store/devices.ts';

export const handler = eventHandler([on(DrivingConsentChanged, eraseTrips(deviceStore()))]);
