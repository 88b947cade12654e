import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { customerId, keptClaim, policyId } from '../fields.ts';

export const CustomerErasureRequested = defineEvent({
  name: 'Customer.Erasure.Requested',
  version: 1,
  owner: 'customer',
  description: 'A customer wants their data erased; each subscriber answers with Customer.Data.Erased',
  subject: 'customerId',
  data: z.object({
    customerId,
    policyIds: z.array(policyId).max(200).meta({ title: 'The policies of the customer' }),
    claims: z.array(keptClaim).max(200).meta({ title: 'Claims whose files are kept' }),
  }),
  samples: [
    {
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyIds: ['c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02'],
      claims: [{ claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', until: '2032-12-31', why: 'ours' }],
    },
    { customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01', policyIds: [], claims: [] },
  ],
});
