import { serviceTable, type Table } from '@claimstream/lambda-kit';
import { Policy, type Settlement } from '../domain/settlement.ts';

const secondsAfter = (day: string) => Math.floor(Date.parse(day) / 1000) + 2 * 86_400;
const policyKey = (policyId: string) => ({ pk: `POLICY#${policyId}`, sk: 'POLICY' });

/** The copies of policies and claims of customers whose data are erased. The ledger stays: it names no customer. */
export class ClaimRecords {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** @param until the day until which a claim under it may have to be settled again; undefined erases at once */
  async erasePolicy(policyId: string, until: string | undefined): Promise<void> {
    const key = policyKey(policyId);
    if (!until) return this.#table.remove(key);
    const found = await this.#table.get(Policy, key);
    const item = { ...found?.item, expiresAt: secondsAfter(until) };
    if (found) await this.#table.write({ key, item, expect: found.version });
  }

  /** Removes the settlements of a claim; their index goes last. */
  async eraseClaim(claimId: string, settlements: readonly Settlement[]): Promise<void> {
    for (const { settlementId } of settlements)
      await this.#table.remove({ pk: `SETTLEMENT#${settlementId}`, sk: 'SETTLEMENT' });
    await this.#table.removeAll(`CLAIM#${claimId}`);
  }
}

/** Over the service table. */
export const claimRecords = () => new ClaimRecords(serviceTable());
