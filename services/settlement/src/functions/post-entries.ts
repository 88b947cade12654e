import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimExposureClosed } from '@claimstream/events-schema/claims/claim-exposure-closed';
import { ClaimExposureOpened } from '@claimstream/events-schema/claims/claim-exposure-opened';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { SettlementApprovalRequested } from '@claimstream/events-schema/settlement/settlement-approval-requested';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import { SettlementReleased } from '@claimstream/events-schema/settlement/settlement-released';
import { VendorBooked } from '@claimstream/events-schema/vendor/vendor-booked';
import { VendorFinalized } from '@claimstream/events-schema/vendor/vendor-finalized';
import { eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { postEntries } from '../application/post-entries.ts';
import { ledgerStore } from '../store/ledger.ts';

const post = postEntries(ledgerStore(), () => new Date());

/** Keeps the books of each claim. */
export const handler = eventHandler(
  [
    on(ClaimRequested, post.opened),
    on(ClaimRejected, post.refused),
    on(ClaimDenied, post.refused),
    on(ClaimClosed, post.closed),
    on(ClaimExposureOpened, post.exposureOpened),
    on(ClaimExposureClosed, post.exposureClosed),
    on(ClaimReopened, post.reopened),
    on(ClaimWithdrawn, post.withdrawn),
    on(SettlementApprovalRequested, post.assessed),
    on(SettlementFinalized, post.assessed),
    on(SettlementPaid, post.paid),
    on(SettlementPaymentReturned, post.returned),
    on(SettlementReleased, post.released),
    on(VendorBooked, post.rentalBooked),
    on(VendorFinalized, post.rentalEnded),
  ],
  everyDelivery,
);
