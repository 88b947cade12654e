import { fields } from '@claimstream/events-schema';
import { rentalClass, rentalEnd, rentalId } from '@claimstream/events-schema/rental-fields';
import * as z from 'zod';
import { claimNumber } from '../claims/claim-number.ts';

export const rentalStates = ['booked', 'ended'] as const;

/** Staff who can see and end everybody's rentals. */
export const rentalStaff = ['adjusters', 'supervisors'] as const;

/** A rental car, with its cost until today or until its end. Days are those of the policy's time zone. */
export const Rental = z.object({
  rentalId: rentalId,
  claimId: fields.claimId,
  claimNumber,
  policyId: fields.policyId,
  state: fields.oneOf('State', rentalStates),
  rentalClass: rentalClass,
  from: fields.isoDate('First day', '2026-03-02'),
  lastPaidDay: fields.isoDate('Last day that the policy pays for', '2026-03-31'),
  /** Absent while the car is rented. */
  until: fields.isoDate('Last day', '2026-03-09').optional(),
  /** Absent while the car is rented. */
  endReason: rentalEnd.optional(),
  days: fields.counter('Days begun, the last one included'),
  paidDays: fields.counter('Days of them that the policy pays for'),
  dayRateCents: fields.cents('Price of one day', 3_000),
  perDayCents: fields.cents('Most that the policy pays for one day', 3_000),
  maxDays: fields.counter('Most days that the policy pays for'),
  paidCents: fields.cents('Paid by the policy', 24_000),
  ownCents: fields.cents('Paid by the customer', 0),
});
export type Rental = z.infer<typeof Rental>;

export const rentalExample = {
  rentalId: '7c1f0a3e-5b2d-5e4f-8a6b-9d0c1e2f3a04',
  claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
  claimNumber: 'CL-TFVC-7CMF',
  policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
  state: 'booked',
  rentalClass: 'compact',
  from: '2026-03-02',
  lastPaidDay: '2026-03-31',
  days: 8,
  paidDays: 8,
  dayRateCents: 3_000,
  perDayCents: 3_000,
  maxDays: 30,
  paidCents: 24_000,
  ownCents: 0,
} satisfies Rental;
