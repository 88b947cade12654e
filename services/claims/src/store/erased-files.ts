import { createHash } from 'node:crypto';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Erasure, erasedKey, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { type Claim, Claim as StoredClaim } from '../domain/claim.ts';
import { carOf } from '../domain/same-loss.ts';
import { waitingKey } from './claims.ts';
import { FOUND_BY, FoundBy, foundByPolicyKey, foundPk, lossKey } from './found-by.ts';

/** Partitions of the index that finds erasures whose files may be due. */
export const shards = ['ERASED-0', 'ERASED-1', 'ERASED-2', 'ERASED-3'] as const;
const shardOf = (customerId: string) => shards[createHash('sha256').update(customerId).digest()[0]! % shards.length]!;
const Named = z.object({ pk: z.string(), sk: z.string() });
const Due = z.object({ customerId: z.uuid(), duesk: z.string() });

/** Removes data of customers who asked for erasure: some at once, the files of claims when their retention is over. */
export class ErasedFiles {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** The attributes that make an erasure due on a day; none once nothing is left. */
  dueOn(customerId: string, day: string | undefined): { duepk?: string; duesk?: string } {
    return day ? { duepk: shardOf(customerId), duesk: day } : {};
  }

  /** Some of the customers of a shard with files that may be due by a day. */
  async due(shard: (typeof shards)[number], day: string): Promise<string[]> {
    const { items } = await this.#table.page(Due, { index: 'due', value: shard, limit: 50 });
    return items.filter(({ duesk }) => duesk <= day).map(({ customerId }) => customerId);
  }

  async claimsOf(customerId: string): Promise<Claim[]> {
    const keys = await this.#table.listByIndex(Named, 'customer', customerId);
    const claims = await Promise.all(keys.map(({ item }) => this.#table.get(StoredClaim, item)));
    return claims.flatMap((claim) => claim?.item ?? []);
  }

  /** Removes the drafts, and the copies of policies that have no claim. */
  async eraseRest(customerId: string, policyIds: readonly string[]): Promise<void> {
    await this.#table.remove({ pk: `CUSTOMER#${customerId}`, sk: 'CLAIM_DRAFT' });
    await this.#table.removeAll(`CUSTOMER#${customerId}`, 'CRASH_DRAFT#');
    for (const policyId of policyIds) await this.#table.removeAll(`POLICY#${policyId}`);
  }

  /**
   * Removes the whole file: notice, decisions, notes, clocks, letters, and the keys that find it and the loss of its car.
   */
  async eraseFile(
    claim: Pick<Claim, 'claimId' | 'car' | 'policyId' | 'filedAt'> | undefined,
    claimId: string,
  ): Promise<void> {
    // Claims of older versions are the only record of their car's keys.
    for (const carKey of claim ? carOf(claim) : []) await this.#table.remove(lossKey(carKey, claimId));
    if (claim) {
      await this.#table.remove(foundByPolicyKey(claim));
      await this.#table.remove(waitingKey(claim.policyId, claimId));
    }
    for (const { item } of await this.#table.list(FoundBy, `CLAIM#${claimId}`, FOUND_BY)) {
      for (const key of item.keys) await this.#table.remove({ pk: foundPk(key), sk: item.under });
      for (const carKey of item.cars ?? []) await this.#table.remove(lossKey(carKey, claimId));
    }
    await this.#table.removeAll(`CLAIM#${claimId}`);
  }

  /** Records which files are left and when to look again, with the events of the erased ones. */
  update({ item, version }: Stored<Erasure>, dueOn: string | undefined, events: OutgoingEvent[]): Promise<void> {
    const { customerId } = item;
    return this.#table.write({
      key: erasedKey(customerId),
      item: { ...item, ...this.dueOn(customerId, dueOn) },
      expect: version,
      events,
    });
  }
}

/** Over the service table. */
export const erasedFileStore = () => new ErasedFiles(serviceTable());
