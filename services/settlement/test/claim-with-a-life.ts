import { createEvent, type DataOf, type EventContract } from '@claimstream/events-schema';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { PaymentCompleted } from '@claimstream/events-schema/partners/payment-completed';
import { PaymentFailed } from '@claimstream/events-schema/partners/payment-failed';
import { PaymentReturned } from '@claimstream/events-schema/partners/payment-returned';
import { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import { SettlementApprovalRequested } from '@claimstream/events-schema/settlement/settlement-approval-requested';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import { SettlementReleased } from '@claimstream/events-schema/settlement/settlement-released';
import { contextAfter, Problem } from '@claimstream/lambda-kit';
import { seededRandom } from '@claimstream/specimens';
import { contextOf } from '@claimstream/test-drive';
import { thenCatchUp } from '../src/application/catch-up.ts';
import { confirmPaymentDetails } from '../src/application/confirm-payment-details.ts';
import { decideApproval } from '../src/application/decide-approval.ts';
import { declineApproval } from '../src/application/decline-approval.ts';
import { postEntries } from '../src/application/post-entries.ts';
import { recordFailed, recordPaid, recordReturned } from '../src/application/record-payment.ts';
import { releaseClaim } from '../src/application/release-claim.ts';
import { settleClaim } from '../src/application/settle-claim.ts';
import { Ledger } from '../src/store/ledger.ts';
import { Settlements } from '../src/store/settlements.ts';
import { MemoryTable } from './memory-table.ts';
import { assessed, policy, supervisorId } from './settlement-under-test.ts';

const { claimId, customerId } = assessed();
const consumed = [
  ...[ClaimRequested, ClaimAssessed, ClaimDenied, ClaimWithdrawn, ClaimReopened],
  ...[PaymentRequested, PaymentCompleted, PaymentFailed, PaymentReturned],
  ...[SettlementApprovalRequested, SettlementFinalized, SettlementPaid, SettlementPaymentReturned, SettlementReleased],
];
const MOST_ROUNDS = 5;
const MOST_TRIES = 400;

/** A payout at the provider. */
interface Payout {
  data: DataOf<typeof PaymentRequested>;
  state: 'pending' | 'paid' | 'failed';
}

/**
 * The life of one claim, as a seed decides it: assessments, decisions of people, and the provider's news, each delivered in any order, some twice. Then all
 * messages arrive, everything is approved and every payout is paid.
 */
export async function claimWithALife(seed: number, mostSteps: number) {
  const random = seededRandom(seed);
  const chance = (of: number) => random() < of;
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const oneOf = <T>(all: readonly T[]): T => all[upTo(all.length - 1)]!;
  const history: string[] = [];
  const inbox: { text: string; tries: number; deliver: () => Promise<unknown> }[] = [];
  const payouts = new Map<string, Payout>();
  const handled = new Set<string>();
  const wholes: number[] = [];
  let seconds = 0;
  let releasedThrough = 0;
  const now = () => new Date(Date.UTC(2026, 2, 1, 12, 0, seconds));
  const context = () => {
    seconds += 1;
    return { ...contextOf(`${seconds}`), occurredAt: now().toISOString() };
  };
  const table = new MemoryTable();
  const settlements = new Settlements(table.asTable());
  const ledger = new Ledger(table.asTable());
  await settlements.recordPolicy(policy);

  /** Partners, and the provider behind it: a payment is ordered once, and not while one that it replaces arrived or may arrive. */
  async function order({ data }: { data: Payout['data'] }) {
    if (handled.has(data.paymentId)) return;
    const replaced = (data.replaces ?? []).map((id) => payouts.get(id)?.state);
    if (replaced.includes('pending')) throw new Error('An earlier payment is pending');
    handled.add(data.paymentId);
    if (!replaced.includes('paid')) payouts.set(data.paymentId, { data, state: 'pending' });
  }
  const post = postEntries(ledger, now);
  const handlers: Record<string, ((event: any, context: any) => Promise<unknown>)[]> = {
    'Claim.Requested': [post.opened],
    'Claim.Assessed': [settleClaim(settlements)],
    'Claim.Denied': [releaseClaim(settlements), post.refused],
    'Claim.Withdrawn': [releaseClaim(settlements), post.withdrawn],
    'Claim.Reopened': [post.reopened],
    'Payment.Requested': [order],
    'Payment.Completed': [thenCatchUp(settlements, recordPaid(settlements))],
    'Payment.Failed': [thenCatchUp(settlements, recordFailed(settlements))],
    'Payment.Returned': [thenCatchUp(settlements, recordReturned(settlements))],
    'Settlement.Approval.Requested': [post.assessed],
    'Settlement.Finalized': [post.assessed],
    'Settlement.Paid': [post.paid],
    'Settlement.Payment.Returned': [post.returned],
    'Settlement.Released': [post.released],
  };
  function publish(name: string, detail: unknown) {
    const contract = consumed.find((one) => one.name === name);
    if (!contract) return;
    const event = contract.consumed.parse(detail) as any;
    const { round = '', payeeRole = '', amountCents = '', paymentId = '' } = event.data;
    const text = [name, round, payeeRole, amountCents, paymentId.slice(0, 4)].filter((part) => part !== '').join(' ');
    for (const handle of handlers[name]!)
      for (let copies = chance(0.25) ? 2 : 1; copies > 0; copies -= 1)
        inbox.push({ text, tries: 0, deliver: () => handle(event, contextAfter(event.metadata, now())) });
  }
  const flush = () => {
    for (const { detailType, detail } of table.outbox.splice(0)) publish(detailType, detail);
  };
  function tell<C extends EventContract>(contract: C, data: Partial<DataOf<C>>) {
    const all = { ...(contract.samples[0] as DataOf<C>), claimId, customerId, policyId: policy.policyId, ...data };
    history.push(`${contract.name} ${JSON.stringify(data)}`);
    publish(contract.name, createEvent(contract, contract.data.parse(all) as DataOf<C>, context()).detail);
  }
  async function deliverOne() {
    seconds += 1;
    const [message] = inbox.splice(upTo(inbox.length - 1), 1);
    try {
      await message!.deliver();
      history.push(`  delivered: ${message!.text}`);
    } catch (error) {
      message!.tries += 1;
      if (message!.tries > MOST_TRIES) throw error;
      inbox.push(message!);
    }
    flush();
  }
  function assess() {
    const estimateCents = 1 + upTo(2_000_000);
    const value = 1 + upTo(6_000_000);
    const wreck = {
      totalLoss: true,
      valuation: { actualCashValueCents: value, source: 'appraisal' as const, salvageBidCents: 0 },
      ...(chance(0.7) && { lienholder: { owedCents: 1 + upTo(3_000_000) } }),
    };
    const total = chance(0.5);
    const whole = (total ? value : estimateCents) - policy.deductibleCents;
    wholes.push(Math.min(Math.max(0, whole), policy.limitCents));
    const severity = total ? ('total' as const) : ('severe' as const);
    const { lossDate } = assessed();
    tell(ClaimAssessed, { round: wholes.length, lossDate, estimateCents, severity, ...(total && wreck) });
  }
  const rounds = async () => (await settlements.rounds(claimId)).all.map(({ item }) => item);
  function news({ data: { paymentId, amountCents } }: Payout, contract: EventContract) {
    tell(contract, { paymentId, amountCents, providerReference: paymentId });
  }
  function resolve(payout: Payout, isPaid: boolean) {
    payout.state = isPaid ? 'paid' : 'failed';
    news(payout, isPaid ? PaymentCompleted : PaymentFailed);
  }
  /** Supervisors and the customer decide about what waits for them. */
  async function decide(isLast: boolean) {
    const supervisor = { sub: supervisorId, groups: ['supervisors'] };
    for (const { settlementId, state, round } of await rounds()) {
      const act = () => {
        if (state === 'payment-returned') return confirmPaymentDetails(settlements)(claimId, { customerId }, context());
        if (state !== 'awaiting-approval' && state !== 'payment-failed') return undefined;
        if (isLast || chance(0.6)) return decideApproval(settlements)(settlementId, supervisor, context());
        return declineApproval(settlements)(settlementId, 'No bill.', supervisor, context());
      };
      if (!isLast && chance(0.4)) continue;
      const done = await Promise.resolve(act()).catch((error) => {
        if (!(error instanceof Problem)) throw error;
        return error.code;
      });
      if (done) history.push(`a person decides about round ${round}, ${state}: ${JSON.stringify(done)}`);
      flush();
    }
  }
  const pending = () => [...payouts.values()].filter(({ state }) => state === 'pending');
  async function step() {
    const what = random();
    const arrived = [...payouts.values()].filter(({ state }) => state === 'paid');
    if (what < 0.6) return inbox.length > 0 && deliverOne();
    if (what < 0.75) return pending().length > 0 && resolve(oneOf(pending()), chance(0.5));
    if (what < 0.78 && arrived.length > 0) {
      const back = oneOf(arrived);
      back.state = 'failed';
      return news(back, PaymentReturned);
    }
    const isTakenBack = releasedThrough === wholes.length;
    if ((what < 0.81 || isTakenBack) && wholes.length < MOST_ROUNDS) {
      if (isTakenBack) tell(ClaimReopened, { round: wholes.length + 1 });
      return assess();
    }
    if (what < 0.87 && !isTakenBack && !(await rounds()).some(({ state }) => state === 'paid')) {
      releasedThrough = wholes.length;
      return tell(oneOf([ClaimDenied, ClaimWithdrawn]), { round: releasedThrough });
    }
    return decide(false);
  }
  async function live() {
    tell(ClaimRequested, {});
    assess();
    for (let left = upTo(mostSteps); left > 0; left -= 1) await step();
    for (let count = 0; count < 100; count += 1) {
      while (inbox.length > 0) {
        if (pending().length > 0 && chance(0.2)) resolve(oneOf(pending()), true);
        await deliverOne();
      }
      for (const payout of pending()) resolve(payout, true);
      if ((await rounds()).at(-1)?.state === 'declined' && releasedThrough < wholes.length) assess();
      await decide(true);
      if (inbox.length === 0) return;
    }
  }
  return {
    live,
    history,
    settlements: rounds,
    exposures: () => ledger.exposures(claimId),
    /** The payouts of the whole loss, one for each round. */
    wholes,
    isReleased: () => releasedThrough === wholes.length,
    arrivedCents: () =>
      [...payouts.values()].reduce((sum, { state, data }) => sum + (state === 'paid' ? data.amountCents : 0), 0),
  };
}
