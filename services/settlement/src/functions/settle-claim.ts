import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { eventHandler, on } from '@claimstream/lambda-kit';
import { settleClaim } from '../application/settle-claim.ts';
import { settlementStore } from '../store/settlements.ts';

export const handler = eventHandler([on(ClaimAssessed, settleClaim(settlementStore()))]);
