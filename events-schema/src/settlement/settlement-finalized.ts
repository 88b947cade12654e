import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { cents, claimId, customerId, flag, policyId, round, settlementId } from '../fields.ts';

export const SettlementFinalized = defineEvent({
  name: 'Settlement.Finalized',
  version: 1,
  owner: 'settlement',
  description: 'The payout is computed and, where needed, approved',
  subject: 'settlementId',
  data: z.object({
    settlementId,
    claimId,
    customerId,
    policyId,
    estimateCents: cents('Repair estimate', 180_000),
    deductibleCents: cents('Deductible taken off', 50_000),
    payoutCents: cents('Payout', 130_000),
    aboveLimitCents: cents('Unpaid part of the loss, above the limit per occurrence', 0).optional(),
    totalLoss: flag('Whether the car is a total loss'),
    actualCashValueCents: cents('Of a total loss: value of the car by its valuation', 2_400_000).optional(),
    taxAndFeesCents: cents('Of a total loss: sales tax and fees, paid on top of the value', 0).optional(),
    salvageKeptCents: cents('Of a total loss: deduction for the wreck that the customer keeps', 0).optional(),
    lienholderCents: cents('Part of the payout that goes to the lienholder', 0).optional(),
    round: round.optional(),
    paidBeforeCents: cents('Paid by earlier rounds of this claim; the payout comes on top of it', 0).optional(),
  }),
  samples: [
    {
      settlementId: 'f5b8e5d4-ab4c-5e9f-8e78-4ead405d5e05',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      estimateCents: 180_000,
      deductibleCents: 50_000,
      payoutCents: 130_000,
      totalLoss: false,
    },
    {
      settlementId: 'f5b8e5d4-ab4c-5e9f-8e78-4ead405d5e05',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      estimateCents: 2_400_000,
      deductibleCents: 50_000,
      payoutCents: 2_350_000,
      totalLoss: true,
      actualCashValueCents: 2_400_000,
      lienholderCents: 1_800_000,
    },
  ],
});
