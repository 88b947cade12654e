import type { OutgoingEvent } from '@claimstream/events-schema';
import {
  type Change,
  deriveId,
  type Page,
  type PageQuery,
  type Stored,
  serviceTable,
  type Table,
} from '@claimstream/lambda-kit';
import * as z from 'zod';
import { type FraudHold, FraudResult, holdOf } from '../domain/fraud-result.ts';
import { openStates } from '../domain/may-approve.ts';
import { promisedCents } from '../domain/rounds.ts';
import { Policy, Settlement } from '../domain/settlement.ts';
import { balanceOf } from '../domain/settlement-account.ts';
import type { Share } from '../domain/shares.ts';

/** The settlements of a claim, in the order of its rounds, and the last round on which nothing is owed any more. */
const Rounds = z.object({
  claimId: z.uuid(),
  settlementIds: z.array(z.uuid()),
  releasedThrough: z.int().nonnegative(),
});
export type Rounds = z.infer<typeof Rounds>;

/** The settlement of a round of assessment; the first round's id is older than rounds. */
export const settlementIdOf = (claimId: string, round = 1) =>
  round === 1 ? deriveId(claimId, 'settlement') : deriveId(claimId, 'settlement', String(round));
export const paymentIdOf = (settlementId: string, attempt: number) =>
  deriveId(settlementId, 'payment', String(attempt));

/** The payment id of a share; the customer's are those of a settlement without shares. */
export const sharePaymentIdOf = (settlementId: string, payee: Share['payee'], attempt: number) =>
  payee === 'insured'
    ? paymentIdOf(settlementId, attempt)
    : deriveId(settlementId, 'payment', 'lienholder', String(attempt));

/** Policies, settlements with their ledgers, and fraud's results. */
export class Settlements {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async policy(policyId: string): Promise<Policy | undefined> {
    return (await this.#table.get(Policy, { pk: `POLICY#${policyId}`, sk: 'POLICY' }))?.item;
  }

  /** Stores the terms of a policy, unless they are known: they do not change. */
  recordPolicy(policy: Policy): Promise<void> {
    return this.#table.add({ key: { pk: `POLICY#${policy.policyId}`, sk: 'POLICY' }, item: policy });
  }

  get(settlementId: string): Promise<Stored<Settlement> | undefined> {
    return this.#table.get(Settlement, { pk: `SETTLEMENT#${settlementId}`, sk: 'SETTLEMENT' });
  }

  /** The settlements of a claim, first round first. The index is absent on claims settled before there were rounds. */
  async rounds(claimId: string): Promise<{ index: Stored<Rounds> | undefined; all: Stored<Settlement>[] }> {
    const index = await this.#table.get(Rounds, { pk: `CLAIM#${claimId}`, sk: 'ROUNDS' });
    const ids = index?.item.settlementIds ?? [settlementIdOf(claimId)];
    const found = await Promise.all(ids.map((id) => this.get(id)));
    return { index, all: found.filter((settlement) => settlement !== undefined) };
  }

  roundsChange(item: Rounds, expect: Change['expect']): Change {
    return { key: { pk: `CLAIM#${item.claimId}`, sk: 'ROUNDS' }, item, expect };
  }

  fraudResult(claimId: string): Promise<Stored<FraudResult> | undefined> {
    return this.#table.get(FraudResult, { pk: `CLAIM#${claimId}`, sk: 'FRAUD' });
  }

  fraudResultChange(item: FraudResult, expect: Change['expect']): Change {
    return { key: { pk: `CLAIM#${item.claimId}`, sk: 'FRAUD' }, item, expect };
  }

  /** Why nothing may be paid on the claim now, if fraud says so. */
  async fraudHold(claimId: string): Promise<FraudHold | undefined> {
    return holdOf((await this.fraudResult(claimId))?.item);
  }

  /** The settlements that wait for a person, longest waiting first. */
  page(paging: Pick<PageQuery<Settlement>, 'limit' | 'cursor' | 'only'>): Promise<Page<Settlement>> {
    return this.#table.page(Settlement, { ...paging, index: 'open', value: 'OPEN' });
  }

  /**
   * @param priorStates states from which this transition is allowed; none for a new settlement
   * @throws RangeError when its ledger does not match its payout
   */
  settlementChange(
    item: Settlement,
    expect: Change['expect'],
    priorStates: Settlement['state'][],
    events: OutgoingEvent[],
  ): Change {
    const { incurredCents } = balanceOf(item.ledger);
    if (incurredCents !== promisedCents(item)) throw new RangeError(`Settlement ${item.settlementId} does not balance`);
    const waits = openStates.includes(item.state) ? { openpk: 'OPEN', opensk: item.requestedAt } : {};
    return {
      key: { pk: `SETTLEMENT#${item.settlementId}`, sk: 'SETTLEMENT' },
      item: { ...item, ...waits },
      expect,
      ...(priorStates.length > 0 ? { priorStates } : {}),
      events,
    };
  }

  write(...changes: Change[]): Promise<void> {
    return this.#table.writeAll(changes);
  }
}

/** Over the service table. */
export const settlementStore = () => new Settlements(serviceTable());
