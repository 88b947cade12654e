import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { claimNumber } from '../claims/claim-number.ts';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { Calculation, calculationExample } from './calculation.ts';
import { May } from './settlement-views.ts';

export const Approval = z.object({
  approvalId: fields.settlementId,
  settlementId: fields.settlementId,
  claimId: fields.claimId,
  claimNumber,
  customerId: fields.customerId,
  policyId: fields.policyId,
  payoutCents: fields.cents('Payout', 1_950_000),
  reasonCode: fields.reasonCode.optional(),
  requestedAt: fields.instant('When it began to wait'),
  paidBeforeCents: fields.cents('Paid by earlier rounds of the claim', 0),
  calculation: Calculation.optional(),
  may: May,
});
export type Approval = z.infer<typeof Approval>;

export const listApprovals = route('GET /approvals', {
  summary:
    'Lists the payouts that wait for a supervisor with their calculation, longest waiting first, without those that pay the caller.',
  groups: ['supervisors'],
  query: Paging,
  answer: z.object({ approvals: z.array(Approval), next }),
  examples: {
    query: { limit: '25' },
    answer: {
      approvals: [
        {
          approvalId: 'f5b8e5d4-ab4c-5e9f-8e78-4ead405d5e05',
          settlementId: 'f5b8e5d4-ab4c-5e9f-8e78-4ead405d5e05',
          claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
          claimNumber: 'CL-TFVC-7CMF',
          customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
          policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
          payoutCents: 1_950_000,
          reasonCode: 'ABOVE_AUTHORITY',
          paidBeforeCents: 0,
          requestedAt: '2026-03-02T10:00:00.000Z',
          calculation: {
            ...calculationExample,
            severity: 'severe',
            estimateCents: 2_000_000,
            steps: [
              { what: 'repair-estimate', cents: 2_000_000 },
              { what: 'deductible', cents: -50_000 },
            ],
            payoutCents: 1_950_000,
          },
          may: { approve: true, decline: true },
        },
      ],
    },
  },
});
