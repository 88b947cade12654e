import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { ToldReason } from '../reasons/told-reason.ts';
import { route } from '../route.ts';
import { Application, ApplicationToCorrect, Car } from './application.ts';
import { applicationStates } from './application-states.ts';

const { make, model, modelYear, colour, vehicleClass, plate } = Car.shape;

export const Policy = z.object({
  policyId: fields.policyId,
  /** An `issued` policy pays nothing yet: documents are missing. */
  state: z.enum(['issued', 'active']),
  activatedAt: z.iso.datetime().optional(),
  effectiveFrom: z.iso.date(),
  effectiveUntil: z.iso.date(),
  /** The day of a total loss, which ended the cover on the car. */
  coverEndedOn: z.iso.date().optional(),
  timeZone: z.string(),
  limitCents: z.int(),
  deductibleCents: z.int(),
  /** For a year, integer US cents; absent on policies issued before 2026-11-30. */
  premium: z
    .object({
      cents: z.int(),
      /** By the tariff alone. */
      tariffCents: z.int(),
      /** The reason for another premium: how the car was driven under the policy that this one renews. */
      driving: z.object({ score: fields.drivingScore, factors: z.array(fields.drivingFactor) }).optional(),
    })
    .optional(),
  /** Absent if the policy pays for no rental car. */
  rentalCover: fields.rentalCover.optional(),
  car: z.object({ make, model, modelYear, colour, vehicleClass, plate: plate.optional(), valueCents: z.int() }),
});
export type Policy = z.infer<typeof Policy>;

/** The part of a sign-up document that policies wait for; `GET /documents` has all of it. */
const DocumentOfPolicy = z.object({
  documentId: fields.documentId,
  kind: z.enum(['licence', 'car']),
  policyId: fields.policyId.optional(),
  attempt: z.int(),
  status: z.enum(['cleared', 'review', 'refused']),
  reasons: z.array(ToldReason),
});

export const showCustomer = route('GET /customers/me', {
  summary: 'Shows the caller their application, policies and sign-up documents.',
  answer: z.object({
    customerId: fields.customerId,
    state: z.enum(applicationStates),
    reasons: z.array(ToldReason),
    submittedAt: z.iso.datetime(),
    policies: z.array(Policy),
    documents: z.array(DocumentOfPolicy),
    /** The data that the photo of a licence is compared with, as the customer typed it. */
    driver: Application.pick({ givenName: true, familyName: true, birthDate: true, licence: true }),
    /** Present only if the application was rejected; its owner may correct and send it again. */
    application: ApplicationToCorrect.optional(),
  }),
  examples: {
    answer: {
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      state: 'accepted',
      reasons: [],
      submittedAt: '2026-03-01T12:00:00.000Z',
      driver: {
        givenName: 'Wilhelmina',
        familyName: 'Featherstonehaugh',
        birthDate: '1961-07-19',
        licence: { number: 'D48213907', state: 'AZ' },
      },
      policies: [
        {
          policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
          state: 'issued',
          effectiveFrom: '2026-03-01',
          effectiveUntil: '2027-02-28',
          timeZone: 'America/Phoenix',
          limitCents: 5_000_000,
          deductibleCents: 50_000,
          premium: {
            cents: 94_644,
            tariffCents: 99_000,
            driving: { score: 86, factors: [{ factor: 'speeding', weight: 30, lost: 14 }] },
          },
          rentalCover: { perDayCents: 3_000, maxDays: 30 },
          car: {
            make: 'Toyota',
            model: 'Camry',
            modelYear: 2022,
            colour: 'red',
            vehicleClass: 'sedan',
            plate: 'CLM4821',
            valueCents: 2_000_000,
          },
        },
      ],
      documents: [
        {
          documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
          kind: 'licence',
          attempt: 1,
          status: 'refused',
          reasons: [
            {
              code: 'LICENCE_EXPIRED',
              problem: 'The licence has expired.',
              nextStep: 'Upload one that is still valid.',
            },
          ],
        },
      ],
    },
  },
});
