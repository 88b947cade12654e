import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { exposureNote, liabilityKind } from './exposures.ts';

export const closeExposure = route('POST /claims/{claimId}/exposures/{kind}/closure', {
  summary: 'Closes an exposure with a note of how it ended. Repeating the note changes nothing.',
  groups: ['adjusters'],
  path: z.object({ claimId: fields.claimId, kind: liabilityKind }),
  body: z.object({ note: exposureNote }),
  answer: z.object({ claimId: fields.claimId, kind: liabilityKind, state: fields.oneOf('State', ['closed']) }),
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', kind: 'bodily-injury' },
    body: { note: 'No treatment was needed; the passenger claims nothing and said so in writing.' },
    answer: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', kind: 'bodily-injury', state: 'closed' },
  },
});
