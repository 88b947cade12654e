import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { customerId, reasons } from '../fields.ts';

export const CustomerRejected = defineEvent({
  name: 'Customer.Rejected',
  version: 1,
  owner: 'customer',
  description: 'The application failed a check; the reasons say which',
  subject: 'customerId',
  data: z.object({
    customerId,
    reasons: reasons.min(1),
  }),
  samples: [{ customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01', reasons: ['ADDRESS_INCOMPLETE'] }],
});
