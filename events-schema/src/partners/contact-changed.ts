import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { counter, customerId, oneOf } from '../fields.ts';

export const ContactChanged = defineEvent({
  name: 'Contact.Changed',
  version: 1,
  owner: 'partners',
  description: 'Contact data of a customer were changed in the CRM; which, not what they are',
  subject: 'customerId',
  data: z.object({
    customerId,
    changed: z
      .array(oneOf('What was changed', ['name', 'address', 'phone', 'email']))
      .min(1)
      .max(4)
      .meta({ title: 'What was changed', pii: 'none' }),
    revision: counter('Which change of the CRM; a greater one is later'),
  }),
  samples: [
    { customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01', changed: ['address', 'phone'], revision: 74_487_681_550 },
  ],
});
