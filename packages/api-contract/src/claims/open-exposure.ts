import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { exposureNote, liabilityKind } from './exposures.ts';

export const openExposure = route('POST /claims/{claimId}/exposures', {
  summary:
    'Opens an exposure on a claim: somebody is injured, or property of others is damaged. The claim cannot close before the exposure does.',
  groups: ['adjusters'],
  path: z.object({ claimId: fields.claimId }),
  body: z.object({ kind: liabilityKind, note: exposureNote }),
  status: 201,
  answer: z.object({ claimId: fields.claimId, kind: liabilityKind, state: fields.oneOf('State', ['open']) }),
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    body: { kind: 'bodily-injury', note: 'The passenger called: a sore neck since the day after.' },
    answer: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', kind: 'bodily-injury', state: 'open' },
  },
});
