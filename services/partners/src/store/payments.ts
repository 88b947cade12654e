import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import { Payment } from '../domain/payment.ts';

/** The ordered payments. */
export class Payments {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(paymentId: string): Promise<Stored<Payment> | undefined> {
    return this.#table.get(Payment, { pk: `PAYMENT#${paymentId}`, sk: 'PAYMENT' });
  }

  /** @param priorStates states from which this transition is allowed; none for a new payment */
  write(
    payment: Payment,
    expect: Change['expect'],
    priorStates: Payment['state'][] = [],
    events: OutgoingEvent[] = [],
  ): Promise<void> {
    return this.#table.write(this.#change(payment, expect, priorStates, events));
  }

  /** Stores that a payment is never ordered, and that an earlier one arrived instead: both or neither. */
  supersede(
    payment: Payment,
    version: number,
    earlier: { from: Stored<Payment>; payment: Payment; events: OutgoingEvent[] },
  ): Promise<void> {
    const { from } = earlier;
    return this.#table.writeAll([
      this.#change(payment, version, ['requested'], []),
      this.#change(earlier.payment, from.version, [from.item.state], earlier.events),
    ]);
  }

  #change(
    payment: Payment,
    expect: Change['expect'],
    priorStates: readonly Payment['state'][],
    events: OutgoingEvent[],
  ): Change {
    return {
      key: { pk: `PAYMENT#${payment.paymentId}`, sk: 'PAYMENT' },
      item: payment,
      expect,
      ...(priorStates.length > 0 ? { priorStates } : {}),
      events,
    };
  }
}

/** Binds the store to the service table. */
export const paymentStore = () => new Payments(serviceTable());
