import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { counter, customerId, usState } from '../fields.ts';

export const CustomerSubmitted = defineEvent({
  name: 'Customer.Submitted',
  version: 1,
  owner: 'customer',
  description: 'A customer asked for cover; the application waits for its checks',
  subject: 'customerId',
  data: z.object({
    customerId,
    state: usState,
    carCount: counter('Cars to insure'),
  }),
  samples: [{ customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01', state: 'AZ', carCount: 1 }],
});
