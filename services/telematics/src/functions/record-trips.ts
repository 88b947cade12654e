import { businessMetrics, environment, kinesisBatch } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { recordTrips } from '../application/record-trips.ts';
import { deviceStore } from '../store/devices.ts';
import { quarantineStore } from '../store/quarantine.ts';

const { STAGE } = environment(z.object({ STAGE: z.string().min(1) }));
const measure = businessMetrics('Claimstream/Telematics', { stage: STAGE });

export const handler = kinesisBatch(
  recordTrips({ devices: deviceStore(), quarantine: quarantineStore() }, measure, () => new Date()),
);
