import { changeConsent as route } from '@claimstream/api-contract/telematics/change-consent';
import { routeHandler } from '@claimstream/lambda-kit';
import { changeConsent } from '../application/change-consent.ts';
import { showDrivingOf } from '../application/show-driving.ts';
import { carStore } from '../store/cars.ts';
import { deviceStore } from '../store/devices.ts';

const cars = carStore();
const devices = deviceStore();
const change = changeConsent(cars, devices);
const show = showDrivingOf(cars, devices);

export const handler = routeHandler(route, async ({ caller, path: { policyId }, body: { granted }, context }) => {
  await change(caller.sub, policyId, granted, context);
  return show(caller.sub, policyId);
});
