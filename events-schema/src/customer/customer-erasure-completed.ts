import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { customerId, keptData } from '../fields.ts';

export const CustomerErasureCompleted = defineEvent({
  name: 'Customer.Erasure.Completed',
  version: 1,
  owner: 'customer',
  description: 'Every service has answered; the customer gets a message, then their sign-in is deleted',
  subject: 'customerId',
  data: z.object({ customerId, kept: keptData }),
  samples: [
    {
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      kept: [{ what: 'claims', until: '2032-12-31', why: 'ours' }],
    },
    { customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01', kept: [] },
  ],
});
