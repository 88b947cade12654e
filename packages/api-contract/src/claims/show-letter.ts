import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { letterLanguages } from './letters.ts';

export const showLetter = route('GET /claims/{claimId}/letters/{letterId}', {
  summary: 'Shows a letter as PDF to the customer of the claim, or to staff.',
  path: z.object({ claimId: fields.claimId, letterId: fields.letterId }),
  query: z.object({ language: fields.oneOf('Language of the letter', letterLanguages).default('en') }),
  answerType: 'application/pdf',
  answer: z.string(),
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', letterId: '5b1a7c1e-4f0e-5d0c-8a57-6a1f3b9d7e11' },
    query: { language: 'es' },
    answer: '%PDF-1.7',
  },
});
