import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { cents, claimId, oneOf, paymentId, reasonCode } from '../fields.ts';

export const PaymentReturned = defineEvent({
  name: 'Payment.Returned',
  version: 1,
  owner: 'partners',
  description: 'The bank sent back a payment that had arrived, or the provider took it back',
  subject: 'paymentId',
  data: z.object({
    paymentId,
    claimId,
    amountCents: cents('Amount', 130_000),
    providerReference: z
      .string()
      .min(1)
      .max(100)
      .meta({ title: 'Payout id at the payment provider', example: 'po_1a2b3c', pii: 'pseudonym' }),
    reasonCode,
    kind: oneOf('`reversed`: taken back on purpose; absent if the bank sent it back', ['reversed']).optional(),
  }),
  samples: [
    {
      paymentId: 'a6c9f6e5-bc5d-5fa0-9f89-5fbe516e6f06',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      amountCents: 130_000,
      providerReference: 'po_1a2b3c',
      reasonCode: 'ACCOUNT_CLOSED',
    },
  ],
});
