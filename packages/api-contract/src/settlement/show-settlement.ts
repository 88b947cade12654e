import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { calculationExample } from './calculation.ts';
import { CustomerSettlement, StaffSettlement } from './settlement-views.ts';

export const showSettlement = route('GET /settlements/{claimId}', {
  summary:
    'Explains the payout of a claim, in steps that sum to it, and where the money is. Staff also see ledger and approvals. 404 until the claim is settled.',
  path: z.object({ claimId: fields.claimId }),
  answer: z.discriminatedUnion('view', [CustomerSettlement, StaffSettlement]),
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    answer: {
      view: 'customer',
      settlementId: 'f5b8e5d4-ab4c-5e9f-8e78-4ead405d5e05',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      claimNumber: 'CL-TFVC-7CMF',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      state: 'paid',
      round: 1,
      paidBeforeCents: 0,
      requestedAt: '2026-03-02T10:00:00.000Z',
      paidAt: '2026-03-02T10:00:09.000Z',
      payoutCents: 130_000,
      calculation: calculationExample,
    },
  },
});
