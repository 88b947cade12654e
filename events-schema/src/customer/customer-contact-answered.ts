import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { counter, customerId, oneOf } from '../fields.ts';

export const CustomerContactAnswered = defineEvent({
  name: 'Customer.Contact.Answered',
  version: 1,
  owner: 'customer',
  description: 'A customer said whether contact data changed in the CRM are theirs; the event has no values',
  subject: 'customerId',
  data: z.object({
    customerId,
    field: oneOf('Changed field', ['address', 'phone']),
    answer: oneOf('`confirmed`: the change applies, as the customer typed it', ['confirmed', 'rejected']),
    revision: counter('Number of the CRM change that the customer saw'),
  }),
  samples: [
    {
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      field: 'address',
      answer: 'rejected',
      revision: 74_487_681_550,
    },
  ],
});
