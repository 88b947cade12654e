import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { cents, claimId, customerId, payee, payeeRole, paymentId } from '../fields.ts';

export const PaymentRequested = defineEvent({
  name: 'Payment.Requested',
  version: 1,
  owner: 'settlement',
  description: 'The payment provider must pay out money, once per payment id',
  subject: 'paymentId',
  data: z.object({
    paymentId,
    claimId,
    customerId,
    amountCents: cents('Amount', 130_000),
    payee: payee.optional(),
    /** The customer, if absent. */
    payeeRole: payeeRole.optional(),
    replaces: z
      .array(paymentId)
      .max(20)
      .meta({ title: 'Earlier payments of the same money: it is paid only if the provider paid none of them' })
      .optional(),
  }),
  samples: [
    {
      paymentId: 'a6c9f6e5-bc5d-5fa0-9f89-5fbe516e6f06',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      amountCents: 130_000,
    },
  ],
});
