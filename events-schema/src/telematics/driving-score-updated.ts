import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { amount, customerId, drivingFactor, drivingRevision, drivingScore, policyId } from '../fields.ts';

export const DrivingScoreUpdated = defineEvent({
  name: 'Driving.Score.Updated',
  version: 1,
  owner: 'telematics',
  description: 'The driving score of a car changed by at least one point of a hundred',
  subject: 'policyId',
  data: z.object({
    policyId,
    customerId,
    revision: drivingRevision,
    score: drivingScore,
    trips: amount('Trips that the score counts', 212),
    distanceMetres: amount('Distance of these trips in metres', 2_412_000),
    factors: z.array(drivingFactor).max(10).meta({ title: 'Points that each factor cost, of a hundred' }),
  }),
  samples: [
    {
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      revision: 7,
      score: 86,
      trips: 212,
      distanceMetres: 2_412_000,
      factors: [
        { factor: 'speeding', weight: 30, lost: 8.5 },
        { factor: 'harsh-brakes', weight: 25, lost: 5.5 },
        { factor: 'harsh-accelerations', weight: 15, lost: 0 },
        { factor: 'harsh-turns', weight: 15, lost: 0 },
        { factor: 'night', weight: 15, lost: 0 },
      ],
    },
  ],
});
