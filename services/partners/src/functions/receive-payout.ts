import { sqsBatch } from '@claimstream/lambda-kit';
import { receivePayout } from '../application/receive-payout.ts';
import { paymentStore } from '../store/payments.ts';

/** Takes messages as they are, for one that is no JSON is quarantined like any other. */
export const handler = sqsBatch(
  receivePayout(paymentStore(), () => new Date()),
  { inTurn: true },
);
