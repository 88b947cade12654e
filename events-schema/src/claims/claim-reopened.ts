import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { claimId, customerId, oneOf, policyId, round } from '../fields.ts';

export const ClaimReopened = defineEvent({
  name: 'Claim.Reopened',
  version: 1,
  owner: 'claims',
  description: 'A claim that had ended waits for an adjuster again',
  subject: 'claimId',
  data: z.object({
    claimId,
    customerId,
    policyId,
    round,
    reasonCode: oneOf('Whether staff reopened it, or an objection of the customer', ['REOPENED', 'OBJECTION']),
  }),
  samples: [
    {
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      round: 2,
      reasonCode: 'OBJECTION',
    },
  ],
});
