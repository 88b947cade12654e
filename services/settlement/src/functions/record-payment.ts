import { PaymentCompleted } from '@claimstream/events-schema/partners/payment-completed';
import { PaymentFailed } from '@claimstream/events-schema/partners/payment-failed';
import { PaymentReturned } from '@claimstream/events-schema/partners/payment-returned';
import { eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { thenCatchUp } from '../application/catch-up.ts';
import { recordFailed, recordPaid, recordReturned } from '../application/record-payment.ts';
import { settlementStore } from '../store/settlements.ts';

const settlements = settlementStore();

export const handler = eventHandler(
  [
    on(PaymentCompleted, thenCatchUp(settlements, recordPaid(settlements))),
    on(PaymentFailed, thenCatchUp(settlements, recordFailed(settlements))),
    on(PaymentReturned, thenCatchUp(settlements, recordReturned(settlements))),
  ],
  everyDelivery,
);
