import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { claimStates } from './claim-states.ts';

export const withdrawClaim = route('POST /claims/{claimId}/withdrawal', {
  summary: 'Withdraws the claim for its customer, until it is paid. Withdrawing it again changes nothing.',
  path: z.object({ claimId: fields.claimId }),
  body: z.strictObject({}),
  status: 202,
  answer: z.object({ claimId: fields.claimId, state: fields.oneOf('State of the claim', claimStates) }),
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    body: {},
    answer: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', state: 'withdrawn' },
  },
});
