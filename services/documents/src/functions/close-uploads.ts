import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { closeUploads } from '../application/close-uploads.ts';
import { claimUploadStore } from '../store/claim-uploads.ts';

const close = closeUploads(claimUploadStore());

export const handler = eventHandler(
  [
    on(ClaimDenied, ({ data, metadata }) => close(data.claimId, true, metadata.occurredAt)),
    on(ClaimClosed, ({ data, metadata }) => close(data.claimId, true, metadata.occurredAt)),
    on(ClaimWithdrawn, ({ data, metadata }) => close(data.claimId, true, metadata.occurredAt)),
    on(ClaimReopened, ({ data, metadata }) => close(data.claimId, false, metadata.occurredAt)),
  ],
  everyDelivery,
);
