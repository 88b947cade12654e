import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { amount, customerId, deviceId, instant, policyId, tripId } from '../fields.ts';

export const TripRecorded = defineEvent({
  name: 'Trip.Recorded',
  version: 1,
  owner: 'telematics',
  description: 'A car ended a trip; its customer has consented to recording',
  subject: 'tripId',
  data: z.object({
    tripId,
    deviceId,
    policyId,
    customerId,
    startedAt: instant('When the trip began'),
    endedAt: instant('When it ended'),
    distanceMetres: amount('Distance in metres', 18_400),
    nightSeconds: amount('Seconds driven at night', 0),
    speedingSeconds: amount('Seconds driven above the speed limit', 45),
    harshBrakes: amount('Harsh brakings', 1),
    harshAccelerations: amount('Harsh accelerations', 0),
    harshTurns: amount('Harsh turns', 0),
  }),
  samples: [
    {
      tripId: '3d0a2c1b-5c4e-4f7a-8b1d-2e6f90a4c501',
      deviceId: '8c1f6b1e-0a6d-4c39-9a7e-51d2f0b7e401',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      startedAt: '2026-05-01T14:00:00.000Z',
      endedAt: '2026-05-01T14:25:00.000Z',
      distanceMetres: 18_400,
      nightSeconds: 0,
      speedingSeconds: 45,
      harshBrakes: 1,
      harshAccelerations: 0,
      harshTurns: 0,
    },
  ],
  unconsumed: 'Nobody acts on a single trip; the score and a crash have their own events',
});
