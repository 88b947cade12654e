import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { claimId, customerId, isoDate, letterId, letterKind, policyId } from '../fields.ts';

export const ClaimLetterIssued = defineEvent({
  name: 'Claim.Letter.Issued',
  version: 1,
  owner: 'claims',
  description: 'A letter to the customer is in the claim file',
  subject: 'letterId',
  data: z.object({
    letterId,
    claimId,
    customerId,
    policyId,
    kind: letterKind,
    answerBy: isoDate('Day by which we answer the customer or write again', '2026-05-13').optional(),
  }),
  samples: [
    {
      letterId: '5b1a7c1e-4f0e-5d0c-8a57-6a1f3b9d7e11',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      kind: 'status',
      answerBy: '2026-05-13',
    },
  ],
});
