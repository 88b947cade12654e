import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { recordTotalLoss } from '../application/record-total-loss.ts';
import { customerStore } from '../store/customers.ts';

const record = recordTotalLoss(customerStore());

export const handler = eventHandler(
  [
    on(ClaimAssessed, ({ data, metadata }) => record(data, metadata)),
    on(ClaimDenied, ({ data, metadata }) => record({ ...data, totalLoss: false }, metadata)),
    on(ClaimWithdrawn, ({ data, metadata }) => record({ ...data, totalLoss: false }, metadata)),
  ],
  everyDelivery,
);
