import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { cents, claimId, customerId, payeeRole, paymentId, policyId, round, settlementId } from '../fields.ts';

export const SettlementPaid = defineEvent({
  name: 'Settlement.Paid',
  version: 1,
  owner: 'settlement',
  description: 'The money reached the customer',
  subject: 'settlementId',
  data: z.object({
    settlementId,
    claimId,
    customerId,
    policyId,
    paymentId,
    amountCents: cents('Amount paid', 130_000),
    round: round.optional(),
    paidInAllCents: cents('Paid by all rounds of this claim, this payment included', 130_000).optional(),
    payments: z
      .array(
        z
          .object({ paymentId, payeeRole, amountCents: cents('Amount of the payment', 130_000) })
          .meta({ title: 'A payment' }),
      )
      .min(1)
      .max(2)
      .meta({ title: 'Its payments, if a lienholder has a share' })
      .optional(),
  }),
  samples: [
    {
      settlementId: 'f5b8e5d4-ab4c-5e9f-8e78-4ead405d5e05',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      paymentId: 'a6c9f6e5-bc5d-5fa0-9f89-5fbe516e6f06',
      amountCents: 130_000,
    },
    {
      settlementId: 'f5b8e5d4-ab4c-5e9f-8e78-4ead405d5e05',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      paymentId: 'a6c9f6e5-bc5d-5fa0-9f89-5fbe516e6f06',
      amountCents: 2_350_000,
      payments: [
        { paymentId: 'c8e1b8a7-de7f-5bc2-8bab-7dc07380a108', payeeRole: 'lienholder', amountCents: 1_800_000 },
        { paymentId: 'a6c9f6e5-bc5d-5fa0-9f89-5fbe516e6f06', payeeRole: 'insured', amountCents: 550_000 },
      ],
    },
  ],
});
