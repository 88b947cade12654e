import * as z from 'zod';
import { route } from '../route.ts';

export const issueTicket = route('POST /notifications/ticket', {
  summary: 'Issues a ticket that opens the live feed once, within a minute: `<url>?ticket=<ticket>`.',
  status: 201,
  answer: z.object({
    ticket: z.string(),
    expiresAt: z.iso.datetime(),
    /** Address of the WebSocket. */
    url: z.string(),
  }),
  examples: {
    answer: {
      ticket: '0f8fad5b-d9cb-469f-a165-70867728950e.1772366460.Zk3vQ0o1lE9mYw7cT2bXn5sJd8fHgA4rU6iPqLtKeVo',
      expiresAt: '2026-03-01T12:01:00.000Z',
      url: 'wss://feed.example/dev',
    },
  },
});
