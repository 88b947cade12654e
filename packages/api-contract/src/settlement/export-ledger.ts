import * as z from 'zod';
import { route } from '../route.ts';
import { accountingMonth } from './ledger-entry.ts';

/** Columns of the CSV, which has a line for each account of an entry. */
export const ledgerColumns = [
  'month',
  'entry_id',
  'posted_at',
  'occurred_at',
  'claim_id',
  'exposure',
  'number',
  'entry',
  'account',
  'debit_cents',
  'credit_cents',
] as const;

export const exportLedger = route('GET /ledger/export', {
  summary:
    'Exports the journal of one accounting month as CSV, in parts: the first one begins with the names of the columns, and the header `link` names the next part.',
  groups: ['finance'],
  query: z.object({
    month: accountingMonth,
    /** Most entries of a part. */
    limit: z.coerce.number().int().min(1).max(1000).default(500),
    cursor: z.string().max(2000).optional(),
  }),
  answerType: 'text/csv',
  answer: z.string(),
  examples: {
    query: { month: '2026-03', limit: '500' },
    answer: [
      ledgerColumns.join(','),
      '2026-03,0a1b3b1e-2d1f-5a86-8b1c-6d3c8b7f0a04,2026-03-02T10:00:10.000Z,2026-03-02T10:00:09.000Z,d3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03,own-damage,3,payment-made,loss-reserve,382000,0',
      '2026-03,0a1b3b1e-2d1f-5a86-8b1c-6d3c8b7f0a04,2026-03-02T10:00:10.000Z,2026-03-02T10:00:09.000Z,d3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03,own-damage,3,payment-made,cash-clearing,0,382000',
      '',
    ].join('\r\n'),
  },
});
