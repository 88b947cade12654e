import './silence.ts';
import { createEvent, type DataOf, type EventContract } from '@claimstream/events-schema';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimExposureClosed } from '@claimstream/events-schema/claims/claim-exposure-closed';
import { ClaimExposureOpened } from '@claimstream/events-schema/claims/claim-exposure-opened';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { SettlementApprovalRequested } from '@claimstream/events-schema/settlement/settlement-approval-requested';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import { VendorBooked } from '@claimstream/events-schema/vendor/vendor-booked';
import { VendorFinalized } from '@claimstream/events-schema/vendor/vendor-finalized';
import { type Crash, contextOf, type TableUnderTest } from '@claimstream/test-drive';
import { closeMonth } from '../src/application/close-month.ts';
import { exportLedger } from '../src/application/export-ledger.ts';
import { postEntries } from '../src/application/post-entries.ts';
import { recordRecovery } from '../src/application/record-recovery.ts';
import { showLedger } from '../src/application/show-ledger.ts';
import { Ledger } from '../src/store/ledger.ts';
import { Settlements, settlementIdOf } from '../src/store/settlements.ts';

export const claimId = ClaimRequested.samples[0]!.claimId;
export const financeId = '8b4f7b63-4d2e-4f1f-8c2b-6e3d9f8f7b10';

/** An event of the claim, as its queue delivers it, at a minute of March 1. */
export function told<C extends EventContract>(
  contract: C,
  so: Partial<DataOf<C>> = {},
  { minute = 0, of = claimId, at }: { minute?: number; of?: string; at?: string } = {},
) {
  const occurredAt = at ?? new Date(Date.UTC(2026, 2, 1, 12, minute)).toISOString();
  const data = { ...(contract.samples[0] as object), claimId: of, settlementId: settlementIdOf(of), ...so };
  const context = { ...contextOf(`${contract.name} ${of} ${minute} ${at}`), occurredAt };
  const event = createEvent(contract, contract.data.parse(data) as DataOf<C>, context);
  return { name: contract.name, event: contract.consumed.parse(event.detail) as any };
}
export type Told = ReturnType<typeof told>;

export const opened = (more = {}) => told(ClaimRequested, {}, more);
export const rejected = (more = {}) => told(ClaimRejected, {}, { minute: 5, ...more });
export const denied = (more = {}) => told(ClaimDenied, {}, { minute: 5, ...more });
type Liability = DataOf<typeof ClaimExposureOpened>['kind'];
export const exposureOpened = (kind: Liability, more = {}) =>
  told(ClaimExposureOpened, { kind }, { minute: 6, ...more });
export const exposureClosed = (kind: Liability, more = {}) =>
  told(ClaimExposureClosed, { kind }, { minute: 45, ...more });
export const closed = (outcome: DataOf<typeof ClaimClosed>['outcome']) =>
  told(ClaimClosed, { outcome }, { minute: 40 });
export const approvalAsked = (payoutCents = 382_000, more = {}) =>
  told(SettlementApprovalRequested, { payoutCents }, { minute: 10, ...more });
export const finalized = (payoutCents = 382_000, more = {}) =>
  told(SettlementFinalized, { payoutCents, deductibleCents: 50_000, estimateCents: 432_000 }, { minute: 20, ...more });
export const paid = (amountCents = 382_000, more = {}) =>
  told(SettlementPaid, { amountCents }, { minute: 30, ...more });

export const returned = (more = {}) => told(SettlementPaymentReturned, {}, { minute: 50, ...more });

/** 30 days at $30.00 are covered. */
export const rentalBooked = (more = {}) => told(VendorBooked, {}, { minute: 8, ...more });
export const rentalEnded = (paidCents = 24_000, more = {}) =>
  told(VendorFinalized, { paidCents }, { minute: 35, ...more });

/** An empty ledger, and the service's use cases over it. */
export async function ledgerWorld(tables: TableUnderTest, now = () => new Date('2026-05-10T09:00:00.000Z')) {
  const fresh = await tables.fresh();
  const ledger = new Ledger(fresh.table);
  const settlements = new Settlements(fresh.table);
  const over = (crash?: Crash) => (crash ? crash.methods(ledger) : ledger);
  const tell = async ({ name, event }: Told, crash?: Crash) => {
    const post = postEntries(over(crash), now);
    const handlers: Record<string, (event: any) => Promise<void>> = {
      'Claim.Requested': post.opened,
      'Claim.Rejected': post.refused,
      'Claim.Denied': post.refused,
      'Claim.Closed': post.closed,
      'Claim.Exposure.Opened': post.exposureOpened,
      'Claim.Exposure.Closed': post.exposureClosed,
      'Settlement.Approval.Requested': post.assessed,
      'Settlement.Finalized': post.assessed,
      'Settlement.Paid': post.paid,
      'Settlement.Payment.Returned': post.returned,
      'Vendor.Booked': post.rentalBooked,
      'Vendor.Finalized': post.rentalEnded,
    };
    await handlers[name]!(event);
  };
  return {
    fresh,
    ledger,
    settlements,
    tell,
    tellAll: async (...all: Told[]) => {
      for (const one of all) await tell(one);
    },
    show: (of = claimId) => showLedger(ledger)(of),
    exportPart: (month: string, limit = 500, cursor?: string) => exportLedger(ledger)({ month, limit, cursor }),
    close: (month: string, at = '2026-05-10T09:00:00.000Z') =>
      closeMonth(ledger)(month, financeId, { ...contextOf('close'), occurredAt: at }),
    recover: (so = {}, { key = 'key', by = financeId, crash }: { key?: string; by?: string; crash?: Crash } = {}) =>
      recordRecovery(over(crash), settlements, now)(
        {
          claimId,
          kind: 'subrogation',
          amountCents: 216_000,
          costsCents: 0,
          includesDeductible: true,
          receivedOn: '2026-05-04',
          ...so,
        },
        by,
        { ...contextOf(key), occurredAt: now().toISOString() },
      ),
    /** The settlement of the claim after its payment. */
    settle: (so: object = {}) =>
      settlements.write({
        key: { pk: `SETTLEMENT#${settlementIdOf(claimId)}`, sk: 'SETTLEMENT' },
        expect: 'anything',
        item: {
          ...SettlementFinalized.samples[0]!,
          claimId,
          settlementId: settlementIdOf(claimId),
          payoutCents: 382_000,
          deductibleCents: 50_000,
          state: 'paid',
          paymentAttempt: 1,
          approvals: [],
          requestedAt: '2026-03-01T12:10:00.000Z',
          correlationId: contextOf('settle').correlationId,
          ledger: [],
          ...so,
        },
      }),
  };
}
export type LedgerWorld = Awaited<ReturnType<typeof ledgerWorld>>;
