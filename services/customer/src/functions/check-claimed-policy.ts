import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { eventHandler, on } from '@claimstream/lambda-kit';
import { checkClaimedPolicy } from '../application/check-claimed-policy.ts';
import { customerStore } from '../store/customers.ts';

export const handler = eventHandler([on(ClaimRequested, checkClaimedPolicy(customerStore()))]);
