import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, erasedKey, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import { Car } from '../domain/car.ts';

const pkOf = (customerId: string) => `CUSTOMER#${customerId}`;
const keyOf = ({ customerId, policyId }: Pick<Car, 'customerId' | 'policyId'>) => ({
  pk: pkOf(customerId),
  sk: `POLICY#${policyId}`,
});

/** The data of each customer's policies. */
export class Cars {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(customerId: string, policyId: string): Promise<Stored<Car> | undefined> {
    return this.#table.get(Car, keyOf({ customerId, policyId }));
  }

  async ofCustomer(customerId: string): Promise<Car[]> {
    return (await this.#table.list(Car, pkOf(customerId), 'POLICY#')).map(({ item }) => item);
  }

  change(car: Car, expect: Change['expect'], events: OutgoingEvent[] = []): Change {
    return { key: keyOf(car), item: car, expect, events };
  }

  /** Stores the car of a policy, unless it exists. */
  add(car: Car): Promise<void> {
    return this.#table.add({ key: keyOf(car), item: car });
  }

  /** Changes existing items, all of them or none. Erased items no longer exist. @throws WriteConflict */
  update(changes: Change[]): Promise<void> {
    return this.#table.writeAll(changes);
  }

  /** Writes all or nothing, and nothing once the customer's data are erased. @throws WriteConflict */
  write(customerId: string, changes: Change[]): Promise<void> {
    return this.#table.writeAll(changes, { absent: [erasedKey(customerId)] });
  }

  remove(car: Car): Promise<void> {
    return this.#table.remove(keyOf(car));
  }
}

/** Binds the store to the service table. */
export const carStore = () => new Cars(serviceTable());
