import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { claimNumber } from '../claims/claim-number.ts';
import { route } from '../route.ts';
import { accounts, exposures, LedgerEntry, Position } from './ledger-entry.ts';

const settled = {
  incurredCents: 382_000,
  paidCents: 382_000,
  outstandingCents: 0,
  recoveredCents: 0,
  expenseCents: 0,
  dueToInsuredCents: 0,
  dueToVendorCents: 0,
};

export const showLedger = route('GET /ledger', {
  summary: 'Shows the journal of one claim, and the balance of each of its exposures. 404 until something was posted.',
  groups: ['finance'],
  query: z.object({ claim: fields.claimId }),
  answer: z.object({
    claimId: fields.claimId,
    claimNumber,
    /** The balance of all exposures together. */
    balance: Position,
    exposures: z.array(
      Position.extend({
        exposure: fields.oneOf('Exposure', exposures),
        accounts: z.array(
          z.object({
            account: fields.oneOf('Account', accounts),
            normalSide: fields.oneOf('The side on which it grows', ['debit', 'credit']),
            balanceCents: z
              .int()
              .meta({ title: 'Positive on its normal side, integer US cents', example: 382_000, pii: 'none' }),
          }),
        ),
      }),
    ),
    entries: z.array(LedgerEntry),
  }),
  examples: {
    query: { claim: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    answer: {
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      claimNumber: 'CL-TFVC-7CMF',
      balance: settled,
      exposures: [
        {
          ...settled,
          exposure: 'own-damage',
          accounts: [
            { account: 'losses-incurred', normalSide: 'debit', balanceCents: 382_000 },
            { account: 'cash-clearing', normalSide: 'debit', balanceCents: -382_000 },
          ],
        },
      ],
      entries: [
        {
          entryId: '0a1b3b1e-2d1f-5a86-8b1c-6d3c8b7f0a04',
          exposure: 'own-damage',
          number: 3,
          what: 'payment-made',
          occurredAt: '2026-03-02T10:00:09.000Z',
          month: '2026-03',
          postedAt: '2026-03-02T10:00:10.000Z',
          lines: [
            { account: 'loss-reserve', debitCents: 382_000, creditCents: 0 },
            { account: 'cash-clearing', debitCents: 0, creditCents: 382_000 },
          ],
        },
      ],
    },
  },
});
