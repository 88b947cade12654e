import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { customerId, instant, policyId } from '../fields.ts';

export const PolicyActivated = defineEvent({
  name: 'Policy.Activated',
  version: 1,
  owner: 'customer',
  description: 'Licence and car photo are cleared: the policy can pay',
  subject: 'policyId',
  data: z.object({
    policyId,
    customerId,
    activatedAt: instant('When it became active'),
  }),
  samples: [
    {
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      activatedAt: '2026-03-01T12:00:00.000Z',
    },
  ],
});
