import { redriveQuarantined as route } from '@claimstream/api-contract/telematics/redrive-quarantined';
import { routeHandler } from '@claimstream/lambda-kit';
import { redriveQuarantined } from '../application/redrive-quarantined.ts';
import { deviceStore } from '../store/devices.ts';
import { quarantineStore } from '../store/quarantine.ts';

const redrive = redriveQuarantined(quarantineStore(), deviceStore());

export const handler = routeHandler(route, ({ path: { recordId } }) => redrive(recordId));
