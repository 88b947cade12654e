import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { claimStates } from './claim-states.ts';

export const objectionWords = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .meta({ title: 'Why the decision is wrong, for the adjuster who looks at it again', pii: 'personal' });

export const objectToDenial = route('POST /claims/{claimId}/objection', {
  summary:
    'Objects to a denial or a refusal in the words of the customer. An adjuster other than the one who decided looks at the claim again. Repeating the objection changes nothing.',
  path: z.object({ claimId: fields.claimId }),
  body: z.object({ words: objectionWords }),
  status: 202,
  answer: z.object({ claimId: fields.claimId, state: fields.oneOf('State of the claim', claimStates) }),
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    body: { words: 'The dent is new: the photo of my application shows the car without it.' },
    answer: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', state: 'review' },
  },
});
