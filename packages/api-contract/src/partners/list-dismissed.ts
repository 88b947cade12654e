import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { Dismissal, dismissalExample } from './dismissal.ts';

export const listDismissed = route('GET /quarantine/dismissed', {
  summary: 'Lists the messages that operators dismissed, the newest dismissal first, with the operator and the reason.',
  groups: ['operators'],
  query: Paging,
  answer: z.object({ dismissals: z.array(Dismissal), next }),
  examples: { query: { limit: '25' }, answer: { dismissals: [dismissalExample] } },
});
