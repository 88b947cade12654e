import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { ClaimClock } from './clocks.ts';

export const listClocks = route('GET /claims/{claimId}/clocks', {
  summary: "Lists a claim's deadlines by the law of its policy's state, and what was done about each.",
  groups: ['adjusters', 'supervisors', 'siu'],
  path: z.object({ claimId: fields.claimId }),
  answer: z.object({
    state: fields.usState.optional(),
    clocks: z.array(ClaimClock),
  }),
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    answer: {
      state: 'CA',
      clocks: [
        {
          clockId: 'acknowledge',
          kind: 'acknowledge',
          startedOn: '2026-03-02',
          dueOn: '2026-03-17',
          days: 15,
          count: 'calendar',
          source: '10 CCR 2695.5(e)',
          status: 'met',
          stoppedAt: '2026-03-02T09:40:02.000Z',
        },
        {
          clockId: 'decide',
          kind: 'decide',
          startedOn: '2026-03-02',
          dueOn: '2026-04-13',
          days: 40,
          count: 'calendar',
          source: '10 CCR 2695.7(b)',
          status: 'running',
        },
      ],
    },
  },
});
