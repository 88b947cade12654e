import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { crashId, customerId, isoDate, policyId } from '../fields.ts';

export const ClaimDraftPrepared = defineEvent({
  name: 'Claim.Draft.Prepared',
  version: 1,
  owner: 'claims',
  description: 'A device detected a crash; the customer can report it as a loss or say that there was none',
  subject: 'crashId',
  data: z.object({
    crashId,
    customerId,
    policyId,
    lossDate: isoDate('Day of the crash, in the time zone of the policy', '2026-05-01'),
  }),
  samples: [
    {
      crashId: '1f7c4b80-2a55-5c1e-9f0d-7d8e6a5b4c01',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      lossDate: '2026-05-01',
    },
  ],
});
