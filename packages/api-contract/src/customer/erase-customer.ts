import * as z from 'zod';
import { route } from '../route.ts';
import { Erasure, keptExample } from './own-data.ts';

export const eraseCustomer = route('DELETE /customers/me', {
  summary:
    'Erases the data about the caller that need not be kept, and says what is kept until when. It cannot be undone.',
  query: z.object({
    /** `true` ends cover under all policies in force at once. */
    endCover: z.enum(['true', 'false']).optional(),
  }),
  status: 202,
  answer: Erasure,
  examples: {
    query: { endCover: 'true' },
    answer: {
      state: 'requested',
      requestedAt: '2026-03-01T12:00:00.000Z',
      obstacles: [],
      kept: keptExample,
      answers: [],
      waitingFor: ['claims', 'customer', 'documents', 'fraud', 'notifications', 'settlement'],
    },
  },
});
