import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { customerId, fingerprint, spellings, usState } from '../fields.ts';

export const CustomerAccepted = defineEvent({
  name: 'Customer.Accepted',
  version: 1,
  owner: 'customer',
  description: 'The application passed the checks of address and identity',
  subject: 'customerId',
  data: z.object({
    customerId,
    licenceState: usState,
    fingerprints: z
      .object({
        givenName: fingerprint('given name'),
        familyName: fingerprint('family name'),
        birthDate: fingerprint('birth date'),
        licenceNumber: fingerprint('licence number'),
        ssn: fingerprint('social security number').optional(),
      })
      .meta({ title: 'Values that the customer stated, each as a hash' }),
    /** Absent on events from before 2026-11-29 and for names with one spelling only. */
    otherSpellings: z
      .object({ givenName: spellings('given name').optional(), familyName: spellings('family name').optional() })
      .meta({ title: 'The names in other spellings' })
      .optional(),
  }),
  samples: [
    {
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      licenceState: 'AZ',
      fingerprints: {
        givenName: 'ab'.repeat(32),
        familyName: 'ab'.repeat(32),
        birthDate: 'ab'.repeat(32),
        licenceNumber: 'ab'.repeat(32),
      },
    },
  ],
});
