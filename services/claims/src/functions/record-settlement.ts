import { SettlementDeclined } from '@claimstream/events-schema/settlement/settlement-declined';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import { eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { endWait } from '../application/end-waits.ts';
import { recordDeclined } from '../application/record-declined.ts';
import { recordFinalized, recordPaid, recordReturned } from '../application/record-settlement.ts';
import { claimStore } from '../store/claims.ts';

const claims = claimStore();

export const handler = eventHandler(
  [
    on(SettlementDeclined, recordDeclined(claims, endWait)),
    on(SettlementFinalized, recordFinalized(claims, endWait)),
    on(SettlementPaid, recordPaid(claims, endWait)),
    on(SettlementPaymentReturned, recordReturned(claims)),
  ],
  everyDelivery,
);
