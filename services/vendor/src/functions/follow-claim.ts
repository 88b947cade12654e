import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { eventHandler, on } from '@claimstream/lambda-kit';
import { endForClaim } from '../application/end-rental.ts';
import { recordClaim } from '../application/record-claim.ts';
import { rentalStore } from '../store/rentals.ts';

const rentals = rentalStore();
const end = endForClaim(rentals);

/** Books a car for an accepted claim, and ends the rental with the claim. A paid claim does not end it, since its car is being repaired. */
export const handler = eventHandler([
  on(ClaimAccepted, recordClaim(rentals)),
  on(ClaimDenied, ({ data, metadata }, context) => end(data, 'claim-denied', metadata.occurredAt, context)),
  on(ClaimWithdrawn, ({ data, metadata }, context) => end(data, 'claim-withdrawn', metadata.occurredAt, context)),
  on(ClaimClosed, async ({ data, metadata }, context) => {
    if (data.outcome !== 'paid') await end(data, 'claim-closed', metadata.occurredAt, context);
  }),
  on(SettlementFinalized, async ({ data, metadata }, context) => {
    if (data.totalLoss) await end(data, 'total-loss', metadata.occurredAt, context);
  }),
]);
