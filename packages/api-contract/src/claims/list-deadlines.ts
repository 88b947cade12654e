import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { claimNumber } from './claim-number.ts';
import { clockStatuses } from './clocks.ts';

/** The most urgent running deadline of a claim. */
export const Deadline = z.object({
  claimId: fields.claimId,
  claimNumber,
  clockId: fields.clockId,
  kind: fields.clockKind,
  dueOn: fields.isoDate('Last day', '2026-04-13'),
  source: fields.deadlineSource,
  status: fields.oneOf('Status of the deadline', clockStatuses),
});
export type Deadline = z.infer<typeof Deadline>;

export const listDeadlines = route('GET /deadlines', {
  summary:
    "Lists the claims with running deadlines, the most urgent first, each with its next deadline. The caller's own claims are left out.",
  groups: ['adjusters', 'supervisors', 'siu'],
  query: Paging,
  answer: z.object({ deadlines: z.array(Deadline), next }),
  examples: {
    query: { limit: '25' },
    answer: {
      deadlines: [
        {
          claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
          claimNumber: 'CL-TFVC-7CMF',
          clockId: 'decide',
          kind: 'decide',
          dueOn: '2026-04-13',
          source: '10 CCR 2695.7(b)',
          status: 'breached',
        },
      ],
      next: 'eyJwayI6IkNMQUlNI2QzZjYifQ',
    },
  },
});
