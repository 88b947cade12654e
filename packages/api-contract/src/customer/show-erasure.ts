import { route } from '../route.ts';
import { Erasure, keptExample } from './own-data.ts';

export const showErasure = route('GET /customers/me/erasure', {
  summary: 'Shows what an erasure would keep and what prevents it, or the state of a requested erasure.',
  answer: Erasure,
  examples: {
    answer: { state: 'none', obstacles: ['POLICIES_IN_FORCE'], kept: keptExample, answers: [], waitingFor: [] },
  },
});
