import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** How a car is driven, if its customer allows recording. */
export const Driving = z.object({
  policyId: fields.policyId,
  effectiveFrom: z.iso.date(),
  effectiveUntil: z.iso.date(),
  /** Last day on which trips are recorded: of the policy, or of a total loss. */
  recordedUntil: z.iso.date(),
  consent: z.object({
    granted: z.boolean(),
    /** Time of the last change; absent if there was none. */
    since: z.iso.datetime().optional(),
    /** Present while it is granted; each grant has another one. */
    deviceId: fields.deviceId.optional(),
  }),
  /** Present while it is granted. */
  recorded: z
    .object({
      trips: z.int(),
      distanceMetres: z.int(),
      /** Distance below which there is no score. */
      leastMetres: z.int(),
      newestAt: z.iso.datetime().optional(),
    })
    .optional(),
  score: z.object({ score: fields.drivingScore, factors: z.array(fields.drivingFactor) }).optional(),
});
export type Driving = z.infer<typeof Driving>;

export const drivingExample: Driving = {
  policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
  effectiveFrom: '2026-03-01',
  effectiveUntil: '2027-02-28',
  recordedUntil: '2027-02-28',
  consent: { granted: true, since: '2026-03-02T09:00:00.000Z', deviceId: '8c1f6b1e-0a6d-4c39-9a7e-51d2f0b7e401' },
  recorded: { trips: 212, distanceMetres: 2_412_000, leastMetres: 500_000, newestAt: '2026-05-01T14:25:00.000Z' },
  score: {
    score: 86,
    factors: [
      { factor: 'speeding', weight: 30, lost: 8.5 },
      { factor: 'harsh-brakes', weight: 25, lost: 5.5 },
      { factor: 'harsh-accelerations', weight: 15, lost: 0 },
      { factor: 'harsh-turns', weight: 15, lost: 0 },
      { factor: 'night', weight: 15, lost: 0 },
    ],
  },
};
