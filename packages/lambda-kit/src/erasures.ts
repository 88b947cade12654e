import type { EventOf } from '@claimstream/events-schema';
import { fields, type OutgoingEvent } from '@claimstream/events-schema';
import type { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import * as z from 'zod';
import { serviceTable } from './service-table.ts';
import type { Key, Stored, Table } from './table.ts';

/** Marks that a customer's data were erased here, and has none of them. Late events about the customer must not create any again. */
const Erasure = z.object({
  customerId: z.uuid(),
  requestedAt: z.iso.datetime(),
  policyIds: z.array(z.uuid()),
  /** The claims whose files are kept, and until when at least. */
  claims: z.array(fields.keptClaim),
  answered: z.boolean(),
});
export type Erasure = z.infer<typeof Erasure>;

/** Key of that mark. A write that must not happen after the erasure names it in `absent`. */
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
   * Marks a customer as erased before anything is removed, so that later writes about them see it. Returns undefined if the erasure is
   * already answered and nothing is left to do.
   * @param attributes for an index by which it is found later
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

  /** Records that everything is removed, with the event that says so. */
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
 * Skips late events about a customer whose data are erased, except events about a claim, because its file is kept.
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
