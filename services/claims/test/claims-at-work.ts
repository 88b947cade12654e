import './silence.ts';
import type { BodyOf } from '@claimstream/api-contract';
import type { decideReview as decideRoute } from '@claimstream/api-contract/claims/decide-review';
import { PolicyTerms } from '@claimstream/api-contract/claims/policy-at-loss';
import { createEvent, type DataOf, type EventContract } from '@claimstream/events-schema';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { SettlementDeclined } from '@claimstream/events-schema/settlement/settlement-declined';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import { contextAfter, deriveId, type Handle } from '@claimstream/lambda-kit';
import { type Crash, contextOf, deliver, type TableUnderTest } from '@claimstream/test-drive';
import { assessClaim } from '../src/application/assess-claim.ts';
import { awaitDecision } from '../src/application/await-decision.ts';
import { askUndecided, refuseWithoutPolicy } from '../src/application/decide-cover.ts';
import { decideReview } from '../src/application/decide-review.ts';
import { fileClaim } from '../src/application/file-claim.ts';
import { listReviews } from '../src/application/list-reviews.ts';
import { recordDeclined } from '../src/application/record-declined.ts';
import { recordEvidence } from '../src/application/record-evidence.ts';
import { recordPolicy } from '../src/application/record-policy.ts';
import { recordFinalized, recordPaid, recordReturned } from '../src/application/record-settlement.ts';
import { objectToDenial, reopenClaim } from '../src/application/reopen-claim.ts';
import { type Revised, reviseAssessment } from '../src/application/revise-assessment.ts';
import { showClaim } from '../src/application/show-claim.ts';
import { sweepSettlements } from '../src/application/sweep-settlements.ts';
import { validateClaim } from '../src/application/validate-claim.ts';
import { withdrawClaim } from '../src/application/withdraw-claim.ts';
import { Catastrophes } from '../src/store/catastrophes.ts';
import { Claims } from '../src/store/claims.ts';
import { Drafts } from '../src/store/drafts.ts';
import { claimId, cleared, context, customerId, damageRead, key, notice, policy, policyId } from './example-claims.ts';

const terms = PolicyTerms.parse(policy);
/** Hashes that identify the insured car. */
export const car = { vin: 'aa'.repeat(32), plate: 'bb'.repeat(32) };
/** As in `infrastructure.cjs`. */
export const indexes = [
  { name: 'customer', ordered: true, holds: [] },
  { name: 'open', ordered: true, holds: ['claimId', 'customerId', 'reasons'] },
  { name: 'due', ordered: true, holds: ['claimId', 'customerId'] },
  { name: 'desk', ordered: true, holds: ['claimId'] },
];
export const adjuster = { sub: '2f0e6c1c-52f2-4a52-8d53-7c8d1a7f6b10', groups: ['adjusters'] };
/** An adjuster who is also the insured customer of the claim. */
export const insuredAdjuster = { sub: customerId, groups: ['adjusters'] };
const now = () => new Date(context.occurredAt);
/** Stands in for the keyed hash. */
const fingerprint = async (_field: string, value: string) => Buffer.from(value.padEnd(32)).toString('hex').slice(0, 64);

type Given = BodyOf<typeof decideRoute>;
type FraudResult = DataOf<typeof FraudNotDetected> | DataOf<typeof FraudDetected>;

/** Delivers an event of another day. */
async function deliverAt<C extends EventContract>(handle: Handle<C>, contract: C, data: DataOf<C>, occurredAt: string) {
  const { detail } = createEvent(contract, data, { ...contextOf(`${contract.name} ${occurredAt}`), occurredAt });
  const event = contract.consumed.parse(detail) as Parameters<Handle<C>>[0];
  await handle(event, contextAfter(event.metadata, new Date(occurredAt)));
}

/** The service's use cases over a table of their own, with a record of the messages they send. */
export async function claimsAtWork(tables: TableUnderTest) {
  const fresh = await tables.fresh();
  const claims = new Claims(fresh.table);
  const drafts = new Drafts(fresh.table);
  const catastrophes = new Catastrophes(fresh.table);
  const ended: string[] = [];
  const reminders: string[] = [];
  const started = new Map<string, unknown>();
  const parts = (crash?: Crash) => ({
    store: crash ? crash.methods(claims) : claims,
    drafts: crash ? crash.methods(drafts) : drafts,
    complete: around(crash, async (token: string) => void ended.push(token)),
    start: around(crash, async (name: string, input: unknown) => {
      if (!started.has(name)) started.set(name, input);
    }),
    remind: around(crash, async (reminder: { claimId: string }) => void reminders.push(reminder.claimId)),
  });
  const settled = { ...SettlementFinalized.samples[0]!, claimId, customerId, policyId, payoutCents: 310_000 };
  const paid = { ...SettlementPaid.samples[0]!, claimId, customerId, policyId, amountCents: 310_000 };
  return {
    claims,
    catastrophes,
    drafts,
    fresh,
    /** Tokens of the waits that were ended. */
    ended,
    reminders,
    /** Executions of the workflow by their name: a name is used once. */
    started,
    claim: async () => (await claims.get(claimId))!.item,
    names: async () => (await fresh.events()).map(({ detailType }) => detailType),
    file(body = notice(), crash?: Crash, idempotencyKey = key) {
      const { store, drafts } = parts(crash);
      return fileClaim(store, drafts, fingerprint as never)({ customerId, notice: body, idempotencyKey, context });
    },
    validate(crash?: Crash, of = claimId, under = policyId) {
      const data = { ...ClaimRequested.samples[0]!, claimId: of, customerId, policyId: under };
      return deliver(
        validateClaim(parts(crash).store, fingerprint as never, parts(crash).remind),
        ClaimRequested,
        data,
        of,
      );
    },
    issued: (crash?: Crash) => recordPolicy(parts(crash).store)(policyId, { terms, car }, contextOf('issued')),
    activated: (crash?: Crash) => recordPolicy(parts(crash).store)(policyId, { active: true }, contextOf('activated')),
    notFound: (crash?: Crash) => refuseWithoutPolicy(parts(crash).store, claimId, contextOf('not found')),
    remind: (crash?: Crash) => askUndecided(parts(crash).store, claimId, contextOf('reminder')),
    document(data: DataOf<typeof DocumentProcessed> = damageRead(), crash?: Crash) {
      const { store, start } = parts(crash);
      const { document } = recordEvidence(store, start);
      return deliver((told, context) => document(told.data, context), DocumentProcessed, data);
    },
    fraud(data: FraudResult = cleared(), crash?: Crash) {
      const { store, start } = parts(crash);
      const { fraud } = recordEvidence(store, start);
      return data.outcome === 'clear'
        ? deliver((told, context) => fraud(told.data, context), FraudNotDetected, data)
        : deliver((told, context) => fraud(told.data, context), FraudDetected, data);
    },
    /** This many days after people and other services acted. */
    sweep: (days: number, crash?: Crash) =>
      sweepSettlements(parts(crash).store)(new Date(Date.parse(contextOf('decision').occurredAt) + days * 86_400_000)),
    assess: (crash?: Crash, of = claimId) =>
      assessClaim(parts(crash).store, now)({ claimId: of, context: contextOf('handling') }),
    awaitDecision(token: string, crash?: Crash) {
      const { store, complete } = parts(crash);
      const wait = awaitDecision(store, assessClaim(store, now), complete);
      return wait({ claimId, context: contextOf('handling'), token });
    },
    decide({ version, note, ...body }: Given, reviewId = claimId, crash?: Crash, caller = adjuster) {
      const { store, complete } = parts(crash);
      const context = { ...contextOf('decision'), correlationId: '9d3f5a52-3c33-4f6b-9a1e-2b1f6f0a9c77' };
      return decideReview(store, complete)(reviewId, { decision: body, decidedBy: caller.sub, version, note }, context);
    },
    reviews: (caller = adjuster, query: object = {}) =>
      listReviews(claims)(caller.sub, { state: 'review', limit: 50, ...query }),
    overdue: () => listReviews(claims)(adjuster.sub, { state: 'overdue', limit: 50 }),
    show: (caller = adjuster): Promise<any> => showClaim(claims, catastrophes)(claimId, caller),
    finalized(payoutCents = 310_000, crash?: Crash, so: { round?: number; paidBeforeCents?: number } = {}) {
      const { store } = parts(crash);
      const tag = `finalized ${so.round ?? 1}`;
      return deliver(recordFinalized(store), SettlementFinalized, { ...settled, payoutCents, ...so }, tag);
    },
    declined(round = 1, reasonCode = 'APPROVAL_DECLINED', crash?: Crash) {
      const { store, start } = parts(crash);
      const data = { ...SettlementDeclined.samples[0]!, claimId, customerId, policyId, round, reasonCode };
      return deliver(recordDeclined(store, start), SettlementDeclined, data, `declined ${round}`);
    },
    /** The payout of a round after the first, with its own payment. */
    paidMore(round: number, amountCents: number) {
      const { store } = parts();
      const data = { ...paid, paymentId: deriveId('payment of round', String(round)), amountCents, round };
      return deliverAt(recordPaid(store), SettlementPaid, data, `2026-03-0${5 + round}T00:00:00.000Z`);
    },
    revise(kind: 'correction' | 'supplement', so: Partial<Revised> = {}, crash?: Crash) {
      const { store } = parts(crash);
      const revised = {
        decision: { ...approval, estimateCents: 432_000 },
        by: adjuster.sub,
        reason: 'A zero too many.',
      };
      return reviseAssessment(store)(kind, claimId, { ...revised, ...so }, contextOf(`${kind}`));
    },
    reopen: (so: { by?: string; reason?: string; version?: number } = {}, crash?: Crash) =>
      reopenClaim(parts(crash).store)(
        claimId,
        { by: adjuster.sub, reason: 'A bill came.', ...so },
        contextOf('reopening'),
      ),
    object: (words = 'The dent is new.', crash?: Crash, who = customerId) =>
      objectToDenial(parts(crash).store)(claimId, who, words, contextOf('objection')),
    withdraw(crash?: Crash, who = customerId) {
      const { store, complete } = parts(crash);
      return withdrawClaim(store, complete)(claimId, who, contextOf('withdrawal'));
    },
    paid(crash?: Crash) {
      const { store } = parts(crash);
      return deliver(recordPaid(store), SettlementPaid, paid);
    },
    returned(crash?: Crash) {
      const data = SettlementPaymentReturned.data.parse(paid);
      return deliverAt(recordReturned(parts(crash).store), SettlementPaymentReturned, data, '2026-03-03T00:00:00.000Z');
    },
    /** The money of another payment. */
    paidAgain(crash?: Crash) {
      const { store } = parts(crash);
      const data = { ...paid, paymentId: deriveId('another payment') };
      return deliverAt(recordPaid(store), SettlementPaid, data, '2026-03-05T00:00:00.000Z');
    },
  };
}
export type ClaimsAtWork = Awaited<ReturnType<typeof claimsAtWork>>;

const around = <A extends unknown[], R>(crash: Crash | undefined, call: (...args: A) => Promise<R>) =>
  crash ? crash.around(call) : call;

/** The table, the ended waits, the started executions and the sent reminders: two runs of the same work should leave the same. */
export const outcome = async ({ fresh, ended, started, reminders }: ClaimsAtWork) => ({
  state: await fresh.state(),
  ended: [...new Set(ended)].sort(),
  started: [...started.keys()],
  reminders: [...new Set(reminders)].sort(),
});

/** A claim accepted under an active policy. */
export async function acceptedClaim(tables: TableUnderTest): Promise<ClaimsAtWork> {
  const world = await claimsAtWork(tables);
  await world.issued();
  await world.activated();
  await world.file();
  await world.validate();
  return world;
}

/** A claim that waits for an adjuster, because no model looked at its photo. */
export async function reviewedClaim(tables: TableUnderTest): Promise<ClaimsAtWork> {
  const world = await acceptedClaim(tables);
  await world.document();
  await world.fraud();
  await world.assess();
  return world;
}

export const approval = { decision: 'approve', severity: 'moderate', estimateCents: 180_000 } as const;

/** A claim that an adjuster assessed. */
export async function assessedClaim(tables: TableUnderTest): Promise<ClaimsAtWork> {
  const world = await reviewedClaim(tables);
  await world.decide(approval);
  return world;
}

/** A claim that was paid and closed. */
export async function paidClaim(tables: TableUnderTest): Promise<ClaimsAtWork> {
  const world = await assessedClaim(tables);
  await world.finalized();
  await world.paid();
  return world;
}

/** A claim that was denied and closed. */
export async function deniedClaim(tables: TableUnderTest): Promise<ClaimsAtWork> {
  const world = await reviewedClaim(tables);
  await world.decide({ decision: 'deny', reasonCode: 'PRIOR_DAMAGE', note: 'Rust in the dent.' });
  return world;
}
