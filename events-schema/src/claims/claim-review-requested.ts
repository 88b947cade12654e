import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { claimId, customerId, policyId, reasons } from '../fields.ts';

export const ClaimReviewRequested = defineEvent({
  name: 'Claim.Review.Requested',
  version: 1,
  owner: 'claims',
  description: 'A person must decide on the claim',
  subject: 'claimId',
  data: z.object({
    claimId,
    customerId,
    policyId,
    reasons: reasons.min(1),
  }),
  samples: [
    {
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      reasons: ['DAMAGE_NOT_ASSESSED'],
    },
  ],
});
