import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';

export const Trip = z.object({
  tripId: fields.tripId,
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  distanceMetres: z.int(),
  nightSeconds: z.int(),
  speedingSeconds: z.int(),
  harshBrakes: z.int(),
  harshAccelerations: z.int(),
  harshTurns: z.int(),
  maxSpeedKmh: z.number(),
});
export type Trip = z.infer<typeof Trip>;

export const listTrips = route('GET /telematics/policies/{policyId}/trips', {
  summary: "Lists the recorded trips of one of the caller's cars, newest first; none if recording is off.",
  path: z.object({ policyId: fields.policyId }),
  query: Paging,
  answer: z.object({ trips: z.array(Trip), next }),
  examples: {
    path: { policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02' },
    query: { limit: '20' },
    answer: {
      trips: [
        {
          tripId: '3d0a2c1b-5c4e-4f7a-8b1d-2e6f90a4c501',
          startedAt: '2026-05-01T14:00:00.000Z',
          endedAt: '2026-05-01T14:25:00.000Z',
          distanceMetres: 18_400,
          nightSeconds: 0,
          speedingSeconds: 45,
          harshBrakes: 1,
          harshAccelerations: 0,
          harshTurns: 0,
          maxSpeedKmh: 104,
        },
      ],
    },
  },
});
