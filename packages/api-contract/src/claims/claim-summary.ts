import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { claimNumber } from './claim-number.ts';
import { claimStates } from './claim-states.ts';

export const outcomes = ['paid', 'nothing-payable', 'denied', 'rejected', 'withdrawn'] as const;

/** A claim in a list. */
export const ClaimSummary = z.object({
  claimId: fields.claimId,
  claimNumber,
  policyId: fields.policyId,
  state: fields.oneOf('State of the claim', claimStates),
  lossDate: fields.isoDate('Day of the loss', '2026-03-01'),
  filedAt: fields.instant('When the notice was filed'),
  outcome: fields.oneOf('How the claim ended', outcomes).optional(),
  payoutCents: fields.cents('Payout of the claim', 130_000).optional(),
  paidCents: fields.cents('Paid so far', 130_000).optional(),
  paymentReturnedAt: fields.instant('When the bank sent the payment back; absent once it is paid again').optional(),
});
export type ClaimSummary = z.infer<typeof ClaimSummary>;

export const summaryExample = {
  claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
  claimNumber: 'CL-TFVC-7CMF',
  policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
  state: 'review',
  lossDate: '2026-03-01',
  filedAt: '2026-03-02T09:40:00.000Z',
} as const;
