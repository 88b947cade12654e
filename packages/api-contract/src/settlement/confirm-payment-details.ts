import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { settlementStates } from './settlement-views.ts';

export const confirmPaymentDetails = route('POST /settlements/{claimId}/payment-details', {
  summary:
    'Confirms the payee of a returned payment and orders the payment again under a new payment id. Repeating the confirmation orders nothing twice.',
  path: z.object({ claimId: fields.claimId }),
  /** Strict, because without a payee the money goes to the account on file: a misspelt field must not pass. Bank numbers go to the payment provider, never here. */
  body: z.strictObject({ payee: fields.payee.optional() }),
  status: 202,
  answer: z.object({
    settlementId: fields.settlementId,
    state: fields.oneOf('State of the payment', settlementStates),
  }),
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    body: { payee: 'payee_7Hq2w9Lm' },
    answer: { settlementId: 'f5b8e5d4-ab4c-5e9f-8e78-4ead405d5e05', state: 'paying' },
  },
});
