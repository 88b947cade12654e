import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { claimNumber } from './claim-number.ts';
import { claimStates } from './claim-states.ts';
import { noticeExample } from './notice-example.ts';
import { NoticeOfLoss } from './notice-of-loss.ts';

export const fileClaim = route('POST /claims', {
  summary:
    "Takes a first notice of loss and drops the customer's draft of it; an event says whether the claim is covered.",
  idempotencyKey: 'required',
  body: NoticeOfLoss,
  status: 202,
  answer: z.object({ claimId: fields.claimId, claimNumber, state: z.enum(claimStates) }),
  examples: {
    body: noticeExample,
    answer: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', claimNumber: 'CL-TFVC-7CMF', state: 'requested' },
  },
});
