import { showDriving as route } from '@claimstream/api-contract/telematics/show-driving';
import { routeHandler } from '@claimstream/lambda-kit';
import { showDriving } from '../application/show-driving.ts';
import { carStore } from '../store/cars.ts';
import { deviceStore } from '../store/devices.ts';

const show = showDriving(carStore(), deviceStore());

export const handler = routeHandler(route, async ({ caller }) => ({ policies: await show(caller.sub) }));
