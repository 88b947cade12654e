import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { claimId, customerId } from '../fields.ts';

export const ClaimFileErased = defineEvent({
  name: 'Claim.File.Erased',
  version: 1,
  owner: 'claims',
  description: 'The retention period of a claim file ended for a customer who had their data erased',
  subject: 'claimId',
  data: z.object({ claimId, customerId }),
  samples: [
    {
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
    },
  ],
});
