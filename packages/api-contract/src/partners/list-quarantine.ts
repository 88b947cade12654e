import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { QuarantinedMessage, quarantinedExample } from './quarantined-message.ts';

export const listQuarantine = route('GET /quarantine', {
  summary: "Lists partners' messages in quarantine, with the reason but without their content.",
  groups: ['operators'],
  query: Paging,
  answer: z.object({ messages: z.array(QuarantinedMessage), next }),
  examples: { query: { limit: '25' }, answer: { messages: [quarantinedExample] } },
});
