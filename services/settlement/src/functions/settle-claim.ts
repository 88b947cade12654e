import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { releaseClaim } from '../application/release-claim.ts';
import { settleClaim } from '../application/settle-claim.ts';
import { settlementStore } from '../store/settlements.ts';

const settlements = settlementStore();
const release = releaseClaim(settlements);

export const handler = eventHandler(
  [on(ClaimAssessed, settleClaim(settlements)), on(ClaimDenied, release), on(ClaimWithdrawn, release)],
  everyDelivery,
);
