import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { cents, claimId, counter, customerId, isoDate } from '../fields.ts';
import { rentalEnd, rentalId } from '../rental-fields.ts';

export const VendorFinalized = defineEvent({
  name: 'Vendor.Finalized',
  version: 1,
  owner: 'vendor',
  description: 'A rental ended; the shares that the policy and the customer pay are final',
  subject: 'rentalId',
  data: z.object({
    rentalId,
    claimId,
    customerId,
    until: isoDate('Last day', '2026-03-09'),
    days: counter('Days begun, the last one included'),
    paidDays: counter('Days of them that the policy pays for'),
    perDayCents: cents('Most that the policy pays for one day', 3_000),
    paidCents: cents('Paid by the policy', 24_000),
    ownCents: cents('Paid by the customer', 0),
    reason: rentalEnd,
  }),
  samples: [
    {
      rentalId: '7c1f0a3e-5b2d-5e4f-8a6b-9d0c1e2f3a04',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      until: '2026-03-09',
      days: 8,
      paidDays: 8,
      perDayCents: 3_000,
      paidCents: 24_000,
      ownCents: 0,
      reason: 'car-repaired',
    },
  ],
});
