import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { eventHandler, on } from '@claimstream/lambda-kit';
import { recordTotalLoss } from '../application/record-total-loss.ts';
import { customerStore } from '../store/customers.ts';

export const handler = eventHandler([on(ClaimAssessed, recordTotalLoss(customerStore()))]);
