import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import {
  cents,
  colour,
  customerId,
  fingerprint,
  instant,
  isoDate,
  policyId,
  rentalCover,
  usState,
  vehicleClass,
} from '../fields.ts';

export const PolicyIssued = defineEvent({
  name: 'Policy.Issued',
  version: 1,
  owner: 'customer',
  description: 'A policy exists for one car; it pays once its documents are cleared',
  subject: 'policyId',
  data: z.object({
    policyId,
    customerId,
    /** Absent where cover begins with the first moment of `effectiveFrom`, as a renewal's does. */
    boundAt: instant('When cover was bound: no earlier loss is covered').optional(),
    effectiveFrom: isoDate('First day of cover', '2026-03-01'),
    effectiveUntil: isoDate('Last day of cover', '2027-02-28'),
    timeZone: z
      .string()
      .min(1)
      .max(64)
      .meta({ title: 'IANA time zone of the dates', example: 'America/Phoenix', pii: 'none' }),
    /** The state whose law governs the policy; absent on policies issued before 2026-11-30. */
    state: usState.optional(),
    limitCents: cents('Limit per occurrence', 5_000_000),
    deductibleCents: cents('Deductible per claim, which the customer pays', 50_000),
    /** Absent where the policy pays for no rental car. */
    rentalCover: rentalCover.optional(),
    vehicleValueCents: cents('Value of the car when insured', 2_400_000),
    /** Absent on policies issued before 2026-11-30. */
    premiumCents: cents('Premium for a year', 108_600).optional(),
    modelYear: z.int().min(1950).max(2100).meta({ title: 'Model year', example: 2022, pii: 'none' }),
    colour,
    vehicleClass,
    /** Equal for equal cars, also across customers; absent on policies issued before 2026-11-29. */
    fingerprints: z
      .object({ vin: fingerprint('vehicle identification number'), plate: fingerprint('licence plate') })
      .meta({ title: 'Identifiers of the car, each as a hash' })
      .optional(),
    /** Equal for equal names, so that staff can search by name; absent on policies issued before 2026-11-30. */
    holder: z
      .array(fingerprint('name of the policyholder'))
      .max(10)
      .meta({ title: 'Full name of the policyholder as hashes, see `nameFingerprints()` in lambda-kit' })
      .optional(),
  }),
  samples: [
    {
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      boundAt: '2026-03-01T12:00:00.000Z',
      effectiveFrom: '2026-03-01',
      effectiveUntil: '2027-02-28',
      timeZone: 'America/Phoenix',
      limitCents: 5_000_000,
      deductibleCents: 50_000,
      vehicleValueCents: 2_400_000,
      modelYear: 2022,
      colour: 'green',
      vehicleClass: 'sedan',
    },
    {
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      boundAt: '2026-03-01T12:00:00.000Z',
      effectiveFrom: '2026-03-01',
      effectiveUntil: '2027-02-28',
      timeZone: 'America/Phoenix',
      limitCents: 5_000_000,
      deductibleCents: 50_000,
      rentalCover: { perDayCents: 3_000, maxDays: 30 },
      vehicleValueCents: 2_400_000,
      modelYear: 2022,
      colour: 'green',
      vehicleClass: 'sedan',
    },
  ],
});
