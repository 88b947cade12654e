import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { claimId, customerId, isoDate } from '../fields.ts';
import { rentalId } from '../rental-fields.ts';

export const VendorEnding = defineEvent({
  name: 'Vendor.Ending',
  version: 1,
  owner: 'vendor',
  description: 'The days of a rental car that the policy pays for are nearly used up',
  subject: 'rentalId',
  data: z.object({
    rentalId,
    claimId,
    customerId,
    lastPaidDay: isoDate('Last day that the policy pays for', '2026-03-31'),
  }),
  samples: [
    {
      rentalId: '7c1f0a3e-5b2d-5e4f-8a6b-9d0c1e2f3a04',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      lastPaidDay: '2026-03-31',
    },
  ],
});
