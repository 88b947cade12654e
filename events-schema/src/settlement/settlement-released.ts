import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { cents, claimId, customerId, policyId, round, settlementId } from '../fields.ts';

export const SettlementReleased = defineEvent({
  name: 'Settlement.Released',
  version: 1,
  owner: 'settlement',
  description: 'A committed payout will no longer be paid',
  subject: 'settlementId',
  data: z.object({
    settlementId,
    claimId,
    customerId,
    policyId,
    round,
    releasedCents: cents('Committed amount', 382_000),
  }),
  samples: [
    {
      settlementId: 'f5b8e5d4-ab4c-5e9f-8e78-4ead405d5e05',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      round: 1,
      releasedCents: 382_000,
    },
  ],
});
