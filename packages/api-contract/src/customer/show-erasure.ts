import { route } from '../route.ts';
import { Erasure, keptExample } from './own-data.ts';

export const showErasure = route('GET /customers/me/erasure', {
  summary: 'Shows what an erasure would keep and what stands in its way, or how far one has come that was asked for.',
  answer: Erasure,
  examples: {
    answer: { state: 'none', obstacles: ['POLICIES_IN_FORCE'], kept: keptExample, answers: [], waitingFor: [] },
  },
});
