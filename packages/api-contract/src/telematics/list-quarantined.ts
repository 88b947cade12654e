import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { QuarantinedRecord, quarantinedExample } from './quarantined-record.ts';

export const listQuarantined = route('GET /telematics/quarantine', {
  summary: 'Lists the quarantined records of the stream, with the reason, the oldest first.',
  groups: ['operators'],
  query: Paging,
  answer: z.object({ records: z.array(QuarantinedRecord), next }),
  examples: { query: { limit: '20' }, answer: { records: [quarantinedExample] } },
});
