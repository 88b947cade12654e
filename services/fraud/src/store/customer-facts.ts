import { serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { Check } from '../domain/check.ts';
import { CustomerFact, PolicyFact } from '../domain/facts.ts';
import { likenessKeys } from '../domain/likeness.ts';
import { type Held, likenessOf, photoOf, traitsOf } from '../domain/traits.ts';

const Named = z.object({ pk: z.string(), sk: z.string() });
const holderKey = ({ trait, hash, holder }: Held) => ({ pk: `${trait}#${hash}`, sk: `HOLDER#${holder}` });
const checkKey = (subjectId: string) => ({ pk: `SUBJECT#${subjectId}`, sk: 'CHECK' });
const secondsAfter = (day: string) => Math.floor(Date.parse(day) / 1000) + 2 * 86_400;

/** This service's data about a customer and about a claim, for erasure and export. */
export class CustomerFacts {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** The checks of a customer's documents and claims. */
  async checks(customerId: string): Promise<Check[]> {
    const keys = await this.#table.listByIndex(Named, 'customer', customerId);
    const checks = await Promise.all(keys.map(({ item }) => this.#table.get(Check, item)));
    return checks.flatMap((check) => check?.item ?? []);
  }

  /**
   * Removes the facts of a customer and of their policies, with the checks of their documents.
   * @param keepUntil the day until which checks and fingerprints are kept all the same
   */
  async eraseCustomer(
    customerId: string,
    policyIds: readonly string[],
    checks: readonly Check[],
    keepUntil: string | undefined,
  ): Promise<void> {
    const customer = (await this.#table.get(CustomerFact, { pk: `customer#${customerId}`, sk: 'FACT' }))?.item;
    const held = traitsOf({ customer });
    for (const policyId of policyIds) {
      const policy = (await this.#table.get(PolicyFact, { pk: `policy#${policyId}`, sk: 'FACT' }))?.item;
      held.push(...traitsOf({ policy }));
    }
    const expiresAt = keepUntil && secondsAfter(keepUntil);
    for (const each of held) {
      const { holder } = each;
      if (expiresAt) await this.#table.write({ key: holderKey(each), item: { holder, expiresAt }, expect: 'anything' });
      else await this.#table.remove(holderKey(each));
    }
    for (const { subjectId, subjectKind } of checks) {
      if (subjectKind === 'claim') continue;
      if (!expiresAt) await this.#table.remove(checkKey(subjectId));
      else await this.#expire(subjectId, expiresAt);
    }
    // The facts go last: they name the fingerprints, also to a run after a crash.
    for (const pk of [`customer#${customerId}`, ...policyIds.map((policyId) => `policy#${policyId}`)]) {
      await this.#table.removeAll(pk, 'WAITING#');
      await this.#table.remove({ pk, sk: 'FACT' });
    }
  }

  /** Removes the data about a claim. Its photo's hashes go first, because the check names them. */
  async eraseClaim(customerId: string, claimId: string): Promise<void> {
    const check = (await this.#table.get(Check, checkKey(claimId)))?.item;
    if (check) {
      for (const held of photoOf(check.evidence)) await this.#table.remove(holderKey(held));
      const { likeness, holder } = likenessOf(check.evidence) ?? {};
      for (const key of likeness ? likenessKeys(likeness) : [])
        await this.#table.remove({ pk: `likeness#${key}`, sk: `HOLDER#${holder}#${likeness}` });
    }
    await this.#table.remove({ pk: `customer#${customerId}`, sk: `LOSS#${claimId}` });
    await this.#table.removeAll(`claim#${claimId}`);
    await this.#table.remove(checkKey(claimId));
  }

  /** A kept check expires on its day, whatever is decided about it until then. */
  async #expire(subjectId: string, expiresAt: number): Promise<void> {
    const found = await this.#table.get(Check.loose(), checkKey(subjectId));
    if (!found) return;
    const { pk: _pk, sk: _sk, version: _version, outbox: _outbox, ...item } = found.item;
    await this.#table.write({ key: checkKey(subjectId), item: { ...item, expiresAt }, expect: found.version });
  }
}

/** Over the service table. */
export const customerFacts = () => new CustomerFacts(serviceTable());
