import './silence.ts';
import { createEvent, type DataOf, type EventContract } from '@claimstream/events-schema';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { PaymentCompleted } from '@claimstream/events-schema/partners/payment-completed';
import { PaymentFailed } from '@claimstream/events-schema/partners/payment-failed';
import { PaymentReturned } from '@claimstream/events-schema/partners/payment-returned';
import { contextAfter, type Handle } from '@claimstream/lambda-kit';
import { type Crash, contextOf, deliver, type FreshTable, type TableUnderTest } from '@claimstream/test-drive';
import { thenCatchUp } from '../src/application/catch-up.ts';
import { confirmPaymentDetails } from '../src/application/confirm-payment-details.ts';
import { decideApproval } from '../src/application/decide-approval.ts';
import { declineApproval } from '../src/application/decline-approval.ts';
import { listApprovals } from '../src/application/list-approvals.ts';
import { recordFraudResult } from '../src/application/record-fraud-result.ts';
import { recordFailed, recordPaid, recordReturned } from '../src/application/record-payment.ts';
import { releaseClaim } from '../src/application/release-claim.ts';
import { settleClaim } from '../src/application/settle-claim.ts';
import { showSettlement } from '../src/application/show-settlement.ts';
import { Ledger } from '../src/store/ledger.ts';
import { paymentIdOf, Settlements, settlementIdOf } from '../src/store/settlements.ts';

export const policy = {
  ...PolicyIssued.samples[0]!,
  vehicleValueCents: 2_000_000,
  limitCents: 5_000_000,
  deductibleCents: 50_000,
};
export const assessed = (so: Partial<DataOf<typeof ClaimAssessed>> = {}): DataOf<typeof ClaimAssessed> => ({
  ...ClaimAssessed.samples[0]!,
  policyId: policy.policyId,
  lossDate: policy.effectiveFrom,
  severity: 'moderate',
  estimateCents: 360_000,
  ...so,
});
/** A total loss of a car that was worth $20,000. */
export const wreck = {
  severity: 'total' as const,
  estimateCents: undefined,
  totalLoss: true,
  valuation: { actualCashValueCents: 2_000_000, source: 'valuation-report' as const, salvageBidCents: 300_000 },
};
export const settlementId = settlementIdOf(assessed().claimId);
export const settlementOf = (round: number) => settlementIdOf(assessed().claimId, round);
const paid = (attempt: number, amountCents = 310_000, of = settlementId): DataOf<typeof PaymentCompleted> => ({
  ...PaymentCompleted.samples[0]!,
  claimId: assessed().claimId,
  paymentId: paymentIdOf(of, attempt),
  amountCents,
});
const failed = (attempt: number, of = settlementId): DataOf<typeof PaymentFailed> => ({
  ...PaymentFailed.samples[0]!,
  claimId: assessed().claimId,
  paymentId: paymentIdOf(of, attempt),
  amountCents: 310_000,
});

const returned = (attempt: number): DataOf<typeof PaymentReturned> => ({
  ...PaymentReturned.samples[0]!,
  claimId: assessed().claimId,
  paymentId: paymentIdOf(settlementId, attempt),
  amountCents: 310_000,
});
/** Delivers a partner's message on a day of March. */
async function deliverOn<C extends EventContract>(handle: Handle<C>, contract: C, data: DataOf<C>, day: number) {
  const context = {
    ...contextOf(`${contract.name} ${day}`),
    occurredAt: new Date(Date.UTC(2026, 2, day)).toISOString(),
  };
  const event = contract.consumed.parse(createEvent(contract, data, context).detail) as Parameters<Handle<C>>[0];
  await handle(event, contextAfter(event.metadata, new Date(context.occurredAt)));
}

const about = { subjectKind: 'claim' as const, subjectId: assessed().claimId, claimId: assessed().claimId };
const byPerson = { ...about, documentKind: undefined, decidedBy: 'person' as const };
/** A person confirmed that the claim is fraud; another one released it. */
const confirmed = { ...FraudDetected.samples[0]!, ...byPerson, outcome: 'reject' as const, decisions: 1 };
/** The rules' earlier result, and the confirmation in an event from before events counted decisions. */
const flagged = { ...confirmed, outcome: 'review' as const, decidedBy: 'rules' as const, decisions: 0 };
/** Its score sends it to investigators. */
const referred = { ...flagged, score: 100, referred: true };
const clearedByInvestigator = { ...FraudNotDetected.samples[0]!, ...byPerson, decisions: 1 };
const confirmedUncounted = { ...confirmed, decisions: undefined };
const released = { ...FraudNotDetected.samples[0]!, ...byPerson, decisions: 2 };

/** As in `infrastructure.cjs`. */
export const indexes = [
  { name: 'open', ordered: true },
  { name: 'journal', ordered: true },
];

export const supervisorId = '7a3f6a52-3c1d-4f0e-9b1a-5d2c8e7f6a09';
const supervisor = { sub: supervisorId, groups: ['supervisors'] };

/** A table that knows the policy, and the handlers over it. */
export async function world(tables: TableUnderTest) {
  const fresh: FreshTable = await tables.fresh();
  const settlements = new Settlements(fresh.table);
  const ledger = new Ledger(fresh.table);
  await settlements.recordPolicy(policy);
  const now = async () => (await settlements.get(settlementId))!.item;
  const over = (crash?: Crash) => (crash ? crash.methods(settlements) : settlements);
  return {
    fresh,
    settlements,
    ledger,
    now,
    names: async () => (await fresh.events()).map(({ detailType }) => detailType),
    settle: (so = {}, tag?: string, crash?: Crash) =>
      deliver(settleClaim(over(crash)), ClaimAssessed, assessed(so), tag),
    pays: (attempt = 1, amount?: number, crash?: Crash) =>
      deliver(recordPaid(over(crash)), PaymentCompleted, paid(attempt, amount)),
    fails: (attempt = 1, crash?: Crash) =>
      deliver(recordFailed(over(crash)), PaymentFailed, failed(attempt), `failed ${attempt}`),
    /** Assesses a later round, or delivers its payment or its failure. */
    assess: (round: number, estimateCents: number, so: Partial<DataOf<typeof ClaimAssessed>> = {}, crash?: Crash) =>
      deliver(settleClaim(over(crash)), ClaimAssessed, assessed({ round, estimateCents, ...so }), `round ${round}`),
    roundPays: (round: number, amountCents: number, attempt = 1, crash?: Crash) =>
      deliver(
        thenCatchUp(over(crash), recordPaid(over(crash))),
        PaymentCompleted,
        paid(attempt, amountCents, settlementIdOf(assessed().claimId, round)),
        `round ${round} pays ${attempt}`,
      ),
    /** Delivers a payment, of any payee, and continues the claim. */
    arrives: (payment: { paymentId: string; amountCents: number }) =>
      deliver(
        thenCatchUp(settlements, recordPaid(settlements)),
        PaymentCompleted,
        { ...paid(1), ...payment },
        payment.paymentId,
      ),
    roundFails: (round: number, attempt = 1, crash?: Crash) =>
      deliver(
        thenCatchUp(over(crash), recordFailed(over(crash))),
        PaymentFailed,
        failed(attempt, settlementIdOf(assessed().claimId, round)),
        `round ${round} fails ${attempt}`,
      ),
    round: async (round: number) => (await settlements.get(settlementIdOf(assessed().claimId, round)))!.item,
    denied: (round?: number) =>
      deliver(releaseClaim(settlements), ClaimDenied, {
        ...ClaimDenied.samples[0]!,
        claimId: assessed().claimId,
        round,
      }),
    withdrawn: (round = 1, crash?: Crash) =>
      deliver(releaseClaim(over(crash)), ClaimWithdrawn, {
        ...ClaimWithdrawn.samples[0]!,
        claimId: assessed().claimId,
        round,
      }),
    decline: (
      approvalId = settlementId,
      so: { sub?: string; groups?: string[]; reason?: string } = {},
      crash?: Crash,
    ) => {
      const { reason = 'The estimate has no bill.', ...who } = so;
      return declineApproval(over(crash))(approvalId, reason, { ...supervisor, ...who }, contextOf('decline'));
    },
    paysOn: (day: number, attempt = 1, crash?: Crash, amount?: number) =>
      deliverOn(recordPaid(over(crash)), PaymentCompleted, paid(attempt, amount), day),
    comesBackOn: (day: number, attempt = 1, crash?: Crash) =>
      deliverOn(recordReturned(over(crash)), PaymentReturned, returned(attempt), day),
    confirmDetails: (so: { payee?: string; customerId?: string } = {}, crash?: Crash) =>
      confirmPaymentDetails(over(crash))(
        assessed().claimId,
        { customerId: assessed().customerId, ...so },
        { ...contextOf('details'), correlationId: '9d3f5a52-3c33-4f6b-9a1e-2b1f6f0a9c77' },
      ),
    approve: (approvalId = settlementId, crash?: Crash, so: { sub?: string; groups?: string[] } = {}) =>
      decideApproval(over(crash))(
        approvalId,
        { ...supervisor, ...so },
        { ...contextOf('approval'), correlationId: '9d3f5a52-3c33-4f6b-9a1e-2b1f6f0a9c77' },
      ),
    confirm: (crash?: Crash) => deliver(({ data }) => recordFraudResult(over(crash))(data), FraudDetected, confirmed),
    flag: () => deliver(({ data }) => recordFraudResult(settlements)(data), FraudDetected, flagged, 'flag'),
    refer: () => deliver(({ data }) => recordFraudResult(settlements)(data), FraudDetected, referred, 'refer'),
    clear: () =>
      deliver(({ data }) => recordFraudResult(settlements)(data), FraudNotDetected, clearedByInvestigator, 'clear'),
    confirmUncounted: () =>
      deliver(({ data }) => recordFraudResult(settlements)(data), FraudDetected, confirmedUncounted),
    release: (crash?: Crash) => deliver(({ data }) => recordFraudResult(over(crash))(data), FraudNotDetected, released),
    signUpRefused: () =>
      deliver(({ data }) => recordFraudResult(settlements)(data), FraudDetected, FraudDetected.samples[0]!),
    open: async (askedBy = supervisorId) =>
      (await listApprovals(settlements)({ ...supervisor, sub: askedBy }, { limit: 50 })).approvals,
    page: (limit: number, cursor?: string) => listApprovals(settlements)(supervisor, { limit, cursor }),
    show: (so: { sub?: string; groups?: string[] } = {}) =>
      showSettlement(settlements, ledger)(assessed().claimId, { ...supervisor, ...so }),
  };
}
export type World = Awaited<ReturnType<typeof world>>;
export const outcome = ({ fresh }: World) => fresh.state();
