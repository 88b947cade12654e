import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { claimId, customerId, exportId, policyId } from '../fields.ts';

export const CustomerExportRequested = defineEvent({
  name: 'Customer.Export.Requested',
  version: 1,
  owner: 'customer',
  description: 'A customer wants all data about them; each subscriber puts its part into the export bucket',
  subject: 'exportId',
  data: z.object({
    customerId,
    exportId,
    policyIds: z.array(policyId).max(200).meta({ title: 'The policies of the customer' }),
    claimIds: z.array(claimId).max(200).meta({ title: 'The claims of the customer' }),
  }),
  samples: [
    {
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      exportId: '0c9d2b0e-1e5b-5f0a-9f2f-3a0f5a7f9b21',
      policyIds: ['c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02'],
      claimIds: ['d3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03'],
    },
  ],
});
