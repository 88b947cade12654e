import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { startAgain, startHandling } from '../application/start-handling.ts';
import { startHandleClaim } from '../workflows/start-handle-claim.ts';

export const handler = eventHandler(
  [on(ClaimAccepted, startHandling(startHandleClaim)), on(ClaimReopened, startAgain(startHandleClaim))],
  everyDelivery,
);
