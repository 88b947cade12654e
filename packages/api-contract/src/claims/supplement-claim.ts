import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { claimStates } from './claim-states.ts';
import { approval } from './decision.ts';
import { revisionReason } from './revisions.ts';
import { seenVersion } from './seen-version.ts';

export const supplementClaim = route('POST /claims/{claimId}/supplement', {
  summary:
    'Assesses a paid claim again with a greater estimate of the whole repair. Earlier payments are deducted, so the deductible counts once. With `estimateItems` the estimate is their sum. Repeating the supplement changes nothing.',
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
      estimateCents: 612_000,
      estimateItems: [
        { kind: 'parts', description: 'Front bumper and frame rail', cents: 384_000 },
        { kind: 'labour', cents: 180_000 },
        { kind: 'tax', cents: 48_000 },
      ],
      reason: 'The shop found a bent frame.',
      version: 9,
    },
    answer: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', state: 'assessed' },
  },
});
