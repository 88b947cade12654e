import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { Driving, drivingExample } from './driving.ts';

export const changeConsent = route('PUT /telematics/policies/{policyId}/consent', {
  summary:
    'Allows the recording of trips and binds a new device, or ends it at once and erases trips, crashes and score.',
  path: z.object({ policyId: fields.policyId }),
  body: z.object({ granted: z.boolean().meta({ title: 'Whether trips may be recorded', pii: 'none' }) }),
  answer: Driving,
  examples: {
    path: { policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02' },
    body: { granted: true },
    answer: drivingExample,
  },
});
