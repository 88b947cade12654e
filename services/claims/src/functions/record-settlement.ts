import { SettlementDeclined } from '@claimstream/events-schema/settlement/settlement-declined';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import { eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { recordDeclined } from '../application/record-declined.ts';
import { recordFinalized, recordPaid, recordReturned } from '../application/record-settlement.ts';
import { claimStore } from '../store/claims.ts';
import { startHandleClaim } from '../workflows/start-handle-claim.ts';

const claims = claimStore();

export const handler = eventHandler(
  [
    on(SettlementDeclined, recordDeclined(claims, startHandleClaim)),
    on(SettlementFinalized, recordFinalized(claims)),
    on(SettlementPaid, recordPaid(claims)),
    on(SettlementPaymentReturned, recordReturned(claims)),
  ],
  everyDelivery,
);
