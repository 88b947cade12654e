import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { claimId, customerId, policyId, round } from '../fields.ts';

export const ClaimWithdrawn = defineEvent({
  name: 'Claim.Withdrawn',
  version: 1,
  owner: 'claims',
  description: 'The customer withdrew the claim before it was paid',
  subject: 'claimId',
  data: z.object({ claimId, customerId, policyId, round }),
  samples: [
    {
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      round: 1,
    },
  ],
});
