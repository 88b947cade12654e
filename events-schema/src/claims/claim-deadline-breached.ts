import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { claimId, clockId, clockKind, customerId, deadlineSource, isoDate, policyId, usState } from '../fields.ts';

export const ClaimDeadlineBreached = defineEvent({
  name: 'Claim.Deadline.Breached',
  version: 1,
  owner: 'claims',
  description: 'A deadline of the claim has passed; staff get a message, the customer does not',
  subject: 'claimId',
  data: z.object({
    claimId,
    customerId,
    policyId,
    clockId,
    kind: clockKind,
    /** Absent while the policy is not known. */
    state: usState.optional(),
    dueOn: isoDate('Last day', '2026-04-13'),
    source: deadlineSource,
  }),
  samples: [
    {
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      clockId: 'decide',
      kind: 'decide',
      state: 'CA',
      dueOn: '2026-04-13',
      source: '10 CCR 2695.7(b)',
    },
  ],
});
