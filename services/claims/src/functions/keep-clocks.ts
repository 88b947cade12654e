import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { keepClocks } from '../application/keep-clocks.ts';
import { claimStore } from '../store/claims.ts';
import { clockFileStore } from '../store/clock-files.ts';

const keep = keepClocks(clockFileStore(), claimStore());

export const handler = eventHandler(
  [
    on(ClaimRequested, keep.requested),
    on(ClaimAccepted, keep.accepted),
    on(ClaimRejected, keep.rejected),
    on(DocumentProcessed, keep.photoRead),
    on(ClaimDenied, keep.denied),
    on(SettlementFinalized, keep.finalized),
    on(SettlementPaid, keep.paid),
    on(ClaimClosed, keep.closed),
    on(ClaimReopened, keep.reopened),
    on(ClaimWithdrawn, keep.withdrawn),
  ],
  everyDelivery,
);
