import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { cents, claimId, customerId, payeeRole, paymentId, policyId, settlementId } from '../fields.ts';

export const SettlementPaymentReturned = defineEvent({
  name: 'Settlement.Payment.Returned',
  version: 1,
  owner: 'settlement',
  description: 'The bank sent the money back; the customer confirms their details before it is paid again',
  subject: 'paymentId',
  data: z.object({
    settlementId,
    claimId,
    customerId,
    policyId,
    paymentId,
    amountCents: cents('Amount that came back', 130_000),
    /** The customer, if absent. Money that came back from a lienholder requires nothing of the customer. */
    payeeRole: payeeRole.optional(),
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
  ],
});
