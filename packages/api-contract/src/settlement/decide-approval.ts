import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { settlementStates } from './settlement-views.ts';

export const decideApproval = route('POST /approvals/{approvalId}/decision', {
  summary: 'Approves a payout and requests the money. Approving it twice requests nothing twice.',
  groups: ['supervisors'],
  path: z.object({ approvalId: fields.settlementId }),
  body: z.object({ decision: z.literal('approve').meta({ pii: 'none' }) }),
  status: 202,
  answer: z.object({
    approvalId: fields.settlementId,
    state: fields.oneOf('State of the payment', settlementStates),
  }),
  examples: {
    path: { approvalId: 'f5b8e5d4-ab4c-5e9f-8e78-4ead405d5e05' },
    body: { decision: 'approve' },
    answer: { approvalId: 'f5b8e5d4-ab4c-5e9f-8e78-4ead405d5e05', state: 'paying' },
  },
});
