import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { claimStates } from './claim-states.ts';
import { approval } from './decision.ts';
import { revisionReason } from './revisions.ts';
import { seenVersion } from './seen-version.ts';

export const correctDecision = route('POST /claims/{claimId}/correction', {
  summary:
    'Replaces the assessment of a claim until it is paid, and releases the earlier commitment. Repeating the correction changes nothing.',
  groups: ['adjusters'],
  path: z.object({ claimId: fields.claimId }),
  body: approval.extend({ reason: revisionReason, version: seenVersion.optional() }),
  status: 202,
  answer: z.object({ claimId: fields.claimId, state: fields.oneOf('State of the claim', claimStates) }),
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    body: {
      decision: 'approve',
      severity: 'moderate',
      estimateCents: 432_000,
      reason: 'One zero too many.',
      version: 7,
    },
    answer: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', state: 'assessed' },
  },
});
