import * as z from 'zod';
import { route } from '../route.ts';
import { Driving, drivingExample } from './driving.ts';

export const showDriving = route('GET /telematics', {
  summary: "Shows the caller's policies, each with its consent to the recording of trips, its device and its score.",
  answer: z.object({ policies: z.array(Driving) }),
  examples: { answer: { policies: [drivingExample] } },
});
