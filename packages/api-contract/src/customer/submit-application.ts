import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { Application, applicationExample } from './application.ts';
import { applicationStates } from './application-states.ts';

export const submitApplication = route('POST /customers', {
  summary: 'Takes an application for insurance, or a corrected one after a refusal; an event carries the decision.',
  idempotencyKey: 'required',
  body: Application,
  status: 202,
  answer: z.object({ customerId: fields.customerId, state: z.enum(applicationStates) }),
  examples: {
    body: applicationExample,
    answer: { customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01', state: 'submitted' },
  },
});
