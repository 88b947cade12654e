import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { accountingMonth } from './ledger-entry.ts';

export const closeMonth = route('POST /ledger/months/{month}/close', {
  summary:
    'Closes an accounting month that is over. From then on it takes no entry; late entries are posted in the next open month and keep their own date.',
  groups: ['finance'],
  path: z.object({ month: accountingMonth }),
  answer: z.object({ month: accountingMonth, closedAt: fields.instant('When it was closed') }),
  examples: {
    path: { month: '2026-10' },
    answer: { month: '2026-10', closedAt: '2026-11-05T09:00:00.000Z' },
  },
});
