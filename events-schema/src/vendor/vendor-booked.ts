import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { cents, claimId, counter, customerId, isoDate, policyId } from '../fields.ts';
import { rentalClass, rentalId } from '../rental-fields.ts';

export const VendorBooked = defineEvent({
  name: 'Vendor.Booked',
  version: 1,
  owner: 'vendor',
  description: 'A rental car is booked for a claim whose car cannot be driven',
  subject: 'rentalId',
  data: z.object({
    rentalId,
    claimId,
    customerId,
    policyId,
    rentalClass,
    from: isoDate('First day', '2026-03-02'),
    lastPaidDay: isoDate('Last day that the policy pays for', '2026-03-31'),
    dayRateCents: cents('Price of one day', 3_000),
    perDayCents: cents('Most that the policy pays for one day', 3_000),
    maxDays: counter('Most days that the policy pays for'),
  }),
  samples: [
    {
      rentalId: '7c1f0a3e-5b2d-5e4f-8a6b-9d0c1e2f3a04',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      rentalClass: 'compact',
      from: '2026-03-02',
      lastPaidDay: '2026-03-31',
      dayRateCents: 3_000,
      perDayCents: 3_000,
      maxDays: 30,
    },
  ],
});
