import type { EventOf } from '@claimstream/events-schema';
import { fields, type OutgoingEvent } from '@claimstream/events-schema';
import type { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import * as z from 'zod';
import { serviceTable } from './service-table.ts';
import type { Key, Stored, Table } from './table.ts';

/** That a customer's data were erased here, without any of them: what comes late about the customer makes none again. */
const Erasure = z.object({
  customerId: z.uuid(),
  requestedAt: z.iso.datetime(),
  policyIds: z.array(z.uuid()),
  /** Whose files are kept, and until when at least. */
  claims: z.array(fields.keptClaim),
  answered: z.boolean(),
});
export type Erasure = z.infer<typeof Erasure>;

/** Of the item that says so. A write that must not happen afterwards names it in `absent`. */
export const erasedKey = (customerId: string): Key => ({ pk: `ERASED#${customerId}`, sk: 'ERASED' });

/** The customers whose data a service has erased, or is erasing. */
export class Erasures {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  find(customerId: string): Promise<Stored<Erasure> | undefined> {
    return this.#table.get(Erasure, erasedKey(customerId));
  }

  async isErased(customerId: string): Promise<boolean> {
    return (await this.#table.get(z.object({}), erasedKey(customerId))) !== undefined;
  }

  /**
   * Writes down that a customer is erased, before anything is removed: whatever is written about them later sees it. Once it was answered
   * there is nothing left to do.
   * @param attributes of an index by which it is found later
   */
  async begin(
    { data, metadata }: EventOf<typeof CustomerErasureRequested>,
    attributes: Record<string, unknown> = {},
  ): Promise<Stored<Erasure> | undefined> {
    const known = await this.find(data.customerId);
    if (known) return known.item.answered ? undefined : known;
    const item = Erasure.parse({ ...data, requestedAt: metadata.occurredAt, answered: false });
    await this.#table.write({ key: erasedKey(data.customerId), item: { ...item, ...attributes }, expect: 'absent' });
    return { item, version: 1 };
  }

  /** Keeps that everything is removed, with the event that says so. */
  async answer({ item, version }: Stored<Erasure>, event: OutgoingEvent, attributes: Record<string, unknown> = {}) {
    const answered = { ...item, ...attributes, answered: true };
    await this.#table.write({ key: erasedKey(item.customerId), item: answered, expect: version, events: [event] });
  }
}

/** Over the service table. */
export const erasureStore = () => new Erasures(serviceTable());

interface AboutCustomer {
  data: { customerId: string; claimId?: string | undefined };
}

/**
 * Leaves out what comes late about a customer whose data are erased. What is about a claim goes on, for its file is kept.
 * @example on(PolicyIssued, unlessErased(erasures, ({ data }) => record(data)))
 */
export function unlessErased<E extends AboutCustomer, C>(
  erasures: Pick<Erasures, 'isErased'>,
  handle: (event: E, context: C) => Promise<void>,
) {
  return async (event: E, context: C): Promise<void> => {
    const { customerId, claimId } = event.data;
    if (claimId === undefined && (await erasures.isErased(customerId))) return;
    await handle(event, context);
  };
}
