import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { crashId, customerId, instant, oneOf, policyId } from '../fields.ts';

export const CrashDetected = defineEvent({
  name: 'Crash.Detected',
  version: 1,
  owner: 'telematics',
  description: 'The device in a car detected a crash; the customer is asked whether there was one',
  subject: 'crashId',
  data: z.object({
    crashId,
    policyId,
    customerId,
    at: instant('When the device detected it'),
    severity: oneOf('How hard it was', ['minor', 'moderate', 'severe']),
  }),
  samples: [
    {
      crashId: '1f7c4b80-2a55-5c1e-9f0d-7d8e6a5b4c01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      at: '2026-05-01T14:12:31.000Z',
      severity: 'moderate',
    },
  ],
});
