import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { counter, customerId, oneOf } from '../fields.ts';

export const ContactChanged = defineEvent({
  name: 'Contact.Changed',
  version: 1,
  owner: 'partners',
  description: 'Contact data of a customer changed in the CRM; the event says which, not their values',
  subject: 'customerId',
  data: z.object({
    customerId,
    changed: z
      .array(oneOf('Changed field', ['name', 'address', 'phone', 'email']))
      .min(1)
      .max(4)
      .meta({ title: 'Changed fields', pii: 'none' }),
    revision: counter('Number of the CRM change; a greater one is later'),
  }),
  samples: [
    { customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01', changed: ['address', 'phone'], revision: 74_487_681_550 },
  ],
});
