import * as z from 'zod';
import { route } from '../route.ts';

export const issueTicket = route('POST /insights/ticket', {
  summary: 'Issues a ticket that opens the live feed of events once, within a minute: `<url>?ticket=<ticket>`.',
  groups: ['operators'],
  status: 201,
  answer: z.object({
    ticket: z.string(),
    expiresAt: z.iso.datetime(),
    /** Address of the WebSocket. */
    url: z.string(),
  }),
  examples: {
    answer: {
      ticket: 'Zk3vQ0o1lE9mYw7cT2bXn5sJd8fHgA4rU6iPqLtKeVo',
      expiresAt: '2026-03-01T12:01:00.000Z',
      url: 'wss://feed.example/dev',
    },
  },
});
