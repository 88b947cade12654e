import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { claimStates } from './claim-states.ts';
import { NoticeOfLoss } from './notice-of-loss.ts';

export const fileClaim = route('POST /claims', {
  summary: 'Takes a first notice of loss; whether the claim is covered is answered by an event.',
  idempotencyKey: 'required',
  body: NoticeOfLoss,
  status: 202,
  answer: z.object({ claimId: fields.claimId, state: z.enum(claimStates) }),
  examples: {
    body: {
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      loss: { date: '2026-03-01', time: '17:45', state: 'AZ', description: 'Another car hit mine at a crossing.' },
      driver: { givenName: 'Clara', familyName: 'Ortiz', licenceNumber: 'D12345678', licenceState: 'AZ' },
    },
    answer: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', state: 'requested' },
  },
});
