import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { claimStates } from './claim-states.ts';
import { revisionReason } from './revisions.ts';
import { seenVersion } from './seen-version.ts';

export const reopenClaim = route('POST /claims/{claimId}/reopening', {
  summary:
    'Reopens a closed, denied or refused claim, so that an adjuster decides it again. Repeating the call while it is open changes nothing.',
  groups: ['adjusters', 'supervisors'],
  path: z.object({ claimId: fields.claimId }),
  body: z.object({ reason: revisionReason, version: seenVersion.optional() }),
  status: 202,
  answer: z.object({ claimId: fields.claimId, state: fields.oneOf('State of the claim', claimStates) }),
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    body: { reason: 'The customer sent the bill of an earlier repair.', version: 8 },
    answer: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', state: 'review' },
  },
});
