import type { EventOf } from '@claimstream/events-schema';
import type { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import type { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import type { ClaimExposureClosed } from '@claimstream/events-schema/claims/claim-exposure-closed';
import type { ClaimExposureOpened } from '@claimstream/events-schema/claims/claim-exposure-opened';
import type { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import type { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import type { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import type { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import type { SettlementApprovalRequested } from '@claimstream/events-schema/settlement/settlement-approval-requested';
import type { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import type { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import type { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import type { SettlementReleased } from '@claimstream/events-schema/settlement/settlement-released';
import type { VendorBooked } from '@claimstream/events-schema/vendor/vendor-booked';
import type { VendorFinalized } from '@claimstream/events-schema/vendor/vendor-finalized';
import { deriveId } from '@claimstream/lambda-kit';
import type { Fact } from '../domain/ledger/exposure-facts.ts';
import { postToLedger } from './post-to-ledger.ts';

type Refusal = EventOf<typeof ClaimRejected> | EventOf<typeof ClaimDenied>;
type LiabilityEvent = EventOf<typeof ClaimExposureOpened> | EventOf<typeof ClaimExposureClosed>;
type RentalEvent = EventOf<typeof VendorBooked> | EventOf<typeof VendorFinalized>;
type Assessment = EventOf<typeof SettlementApprovalRequested> | EventOf<typeof SettlementFinalized>;

/** Posts what each event says about the money of a claim, under the event's own id and time. */
export function postEntries(...[ledger, now]: Parameters<typeof postToLedger>) {
  const post = postToLedger(ledger, now);
  const booked = (
    { data: { claimId }, metadata: { id, occurredAt } }: { data: { claimId: string }; metadata: Refusal['metadata'] },
    fact: Fact,
  ) => post({ claimId, exposure: 'own-damage', fact, occurredAt, causedBy: id });
  const ofOthers = ({ data, metadata: { id, occurredAt } }: LiabilityEvent, fact: Fact) =>
    post({ claimId: data.claimId, exposure: data.kind, fact, occurredAt, causedBy: id });
  const ofRental = ({ data: { claimId }, metadata: { id, occurredAt } }: RentalEvent, fact: Fact) =>
    post({ claimId, exposure: 'rental', fact, occurredAt, causedBy: id });
  return {
    opened: (event: EventOf<typeof ClaimRequested>) => booked(event, { what: 'claim-opened' }),
    reopened: (event: EventOf<typeof ClaimReopened>) => booked(event, { what: 'claim-reopened' }),
    withdrawn: (event: EventOf<typeof ClaimWithdrawn>) => booked(event, { what: 'claim-withdrawn' }),
    released: (event: EventOf<typeof SettlementReleased>) =>
      booked(event, { what: 'promise-released', settlementId: event.data.settlementId }),
    refused: (event: Refusal) => booked(event, { what: 'claim-refused' }),
    /** A paid claim has no reserve left, and one of its payments may still come back. */
    closed: async (event: EventOf<typeof ClaimClosed>) => {
      if (event.data.outcome !== 'paid') await booked(event, { what: 'claim-refused' });
    },
    assessed: (event: Assessment) => {
      const { settlementId, payoutCents: payableCents } = event.data;
      return booked(event, { what: 'loss-assessed', settlementId, payableCents });
    },
    /** If a lienholder has a share, each payment is an entry of its own, because each may come back. */
    paid: async (event: EventOf<typeof SettlementPaid>) => {
      const { settlementId, paymentId, amountCents, payments } = event.data;
      if (!payments) return booked(event, { what: 'payment-made', paymentId, settlementId, amountCents });
      for (const payment of payments) {
        const id = deriveId(event.metadata.id, 'payment', payment.paymentId);
        const { paymentId, amountCents } = payment;
        const fact: Fact = { what: 'payment-made', paymentId, settlementId, amountCents };
        await booked({ data: event.data, metadata: { ...event.metadata, id } }, fact);
      }
    },
    exposureOpened: (event: EventOf<typeof ClaimExposureOpened>) => ofOthers(event, { what: 'exposure-opened' }),
    exposureClosed: (event: EventOf<typeof ClaimExposureClosed>) => ofOthers(event, { what: 'exposure-closed' }),
    rentalBooked: (event: EventOf<typeof VendorBooked>) => {
      const { rentalId, dayRateCents, perDayCents, maxDays } = event.data;
      const mostCents = maxDays * Math.min(dayRateCents, perDayCents);
      return ofRental(event, { what: 'rental-booked', rentalId, mostCents });
    },
    rentalEnded: (event: EventOf<typeof VendorFinalized>) => {
      const { rentalId, paidCents: payableCents } = event.data;
      return ofRental(event, { what: 'rental-ended', rentalId, payableCents });
    },
    returned: (event: EventOf<typeof SettlementPaymentReturned>) =>
      booked(event, { what: 'payment-returned', paymentId: event.data.paymentId }),
  };
}
