import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { cents, claimId, customerId, handledBy, isoDate, oneOf, policyId, round, severity } from '../fields.ts';

export const ClaimAssessed = defineEvent({
  name: 'Claim.Assessed',
  version: 1,
  owner: 'claims',
  description: 'The damage is judged; settlement can compute the payout',
  subject: 'claimId',
  data: z.object({
    claimId,
    customerId,
    policyId,
    lossDate: isoDate('Day of the loss', '2026-05-01'),
    severity,
    estimateCents: cents('Repair estimate of the person who assessed', 180_000).optional(),
    assessedBy: oneOf('Who judged the damage', ['model', 'adjuster']),
    round: round.optional(),
    handledBy: handledBy.optional(),
    revises: oneOf('What it takes the place of, where it does', ['correction', 'supplement']).optional(),
  }),
  samples: [
    {
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      lossDate: '2026-05-01',
      severity: 'moderate',
      assessedBy: 'adjuster',
    },
    {
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      lossDate: '2026-05-01',
      severity: 'minor',
      estimateCents: 90_000,
      assessedBy: 'adjuster',
    },
    {
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      lossDate: '2026-05-01',
      severity: 'moderate',
      estimateCents: 612_000,
      assessedBy: 'adjuster',
      round: 2,
      handledBy: ['9c4e1f60-3b7a-5d2c-8e15-7f0a6b4d2c11'],
      revises: 'supplement',
    },
  ],
});
