import { serviceTable, type Table } from '@claimstream/lambda-kit';
import { Policy, type Settlement } from '../domain/settlement.ts';
import { paymentIdOf, sharePaymentIdOf } from './settlements.ts';

const secondsAfter = (day: string) => Math.floor(Date.parse(day) / 1000) + 2 * 86_400;
const policyKey = (policyId: string) => ({ pk: `POLICY#${policyId}`, sk: 'POLICY' });

/** What is kept of policies and claims for customers who have their data erased. The ledger stays: it names no customer. */
export class ClaimRecords {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** @param until the day until which a claim under it may have to be settled again; at once where there is none */
  async erasePolicy(policyId: string, until: string | undefined): Promise<void> {
    const key = policyKey(policyId);
    if (!until) return this.#table.remove(key);
    const found = await this.#table.get(Policy, key);
    const item = { ...found?.item, expiresAt: secondsAfter(until) };
    if (found) await this.#table.write({ key, item, expect: found.version });
  }

  /** Removes the settlements of a claim with what names their payments; the index of the settlements goes last. */
  async eraseClaim(claimId: string, settlements: readonly Settlement[]): Promise<void> {
    for (const { settlementId, paymentAttempt, shares = [] } of settlements) {
      for (const paymentId of paymentsOf(settlementId, paymentAttempt, shares)) {
        await this.#table.remove({ pk: `PAYMENT#${paymentId}`, sk: 'PAYMENT' });
      }
      await this.#table.remove({ pk: `SETTLEMENT#${settlementId}`, sk: 'SETTLEMENT' });
    }
    await this.#table.removeAll(`CLAIM#${claimId}`);
  }
}

function paymentsOf(settlementId: string, attempts: number, shares: NonNullable<Settlement['shares']>): string[] {
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return [
    ...upTo(attempts).map((attempt) => paymentIdOf(settlementId, attempt)),
    ...shares.flatMap(({ payee, attempt }) => upTo(attempt).map((each) => sharePaymentIdOf(settlementId, payee, each))),
  ];
}

/** Over the service table. */
export const claimRecords = () => new ClaimRecords(serviceTable());
