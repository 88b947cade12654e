import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { settlementStates } from './settlement-views.ts';

/** For the adjuster who assesses the claim again. */
export const declineReason = z.string().trim().min(1).max(1000).meta({ title: 'Why, for colleagues', pii: 'personal' });

export const decideApproval = route('POST /approvals/{approvalId}/decision', {
  summary:
    'Approves a payout and requests the money, or declines it with a reason, so that the claim is assessed again. Repeating the decision changes nothing.',
  groups: ['supervisors'],
  path: z.object({ approvalId: fields.settlementId }),
  body: z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('approve').meta({ pii: 'none' }) }),
    z.object({ decision: z.literal('decline').meta({ pii: 'none' }), reason: declineReason }),
  ]),
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
