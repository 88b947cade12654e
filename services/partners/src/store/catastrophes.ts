import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { Catastrophe } from '../domain/catastrophe.ts';

const keyOf = (code: string) => ({ pk: `CATASTROPHE#${code}`, sk: 'CATASTROPHE' });

/** `told`: whether an event was published about it. */
const Known = Catastrophe.extend({ told: z.boolean() });
export type Known = z.infer<typeof Known>;

/** The catastrophes from the weather service. */
export class Catastrophes {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(code: string): Promise<Stored<Known> | undefined> {
    return this.#table.get(Known, keyOf(code));
  }

  /** @throws WriteConflict if it changed since it was read */
  write(catastrophe: Known, expect: Change['expect'], events: OutgoingEvent[]): Promise<void> {
    return this.#table.write({ key: keyOf(catastrophe.catastropheCode), item: { ...catastrophe }, expect, events });
  }
}

/** Binds the store to the service table. */
export const catastropheStore = () => new Catastrophes(serviceTable());
