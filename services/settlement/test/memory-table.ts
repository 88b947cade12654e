import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, IllegalTransition, type Key, type Table, WriteConflict } from '@claimstream/lambda-kit';
import type * as z from 'zod';

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;

/** A table in memory with the conditions of the real one, for tests with more writes than the local DynamoDB does in a minute. */
export class MemoryTable {
  readonly outbox: OutgoingEvent[] = [];
  readonly #items = new Map<string, { item: any; version: number }>();

  asTable(): Table {
    return this as unknown as Table;
  }

  async get<T>(schema: z.ZodType<T>, key: Key) {
    const stored = this.#items.get(nameOf(key));
    return stored && { item: schema.parse(structuredClone(stored.item)), version: stored.version };
  }

  async list<T>(schema: z.ZodType<T>, pk: string, prefix = '') {
    const found = [...this.#items].filter(([name]) => name.startsWith(`${pk} ${prefix}`));
    return found.map(([, { item, version }]) => ({ item: schema.parse(structuredClone(item)), version }));
  }

  add(change: Omit<Change, 'expect'>): Promise<void> {
    return this.writeAll([{ ...change, expect: 'absent' }]);
  }

  async writeAll(changes: Change[], { absent = [] }: { absent?: readonly Key[] } = {}): Promise<void> {
    const keys = [...changes.map(({ key }) => key), ...absent];
    if (absent.some((key) => this.#items.has(nameOf(key)))) throw new WriteConflict(keys, undefined);
    for (const { key, expect, priorStates } of changes) {
      const stored = this.#items.get(nameOf(key));
      if (expect !== 'anything' && stored?.version !== (expect === 'absent' ? undefined : expect))
        throw new WriteConflict(keys, undefined);
      if (priorStates && !priorStates.includes(stored?.item.state))
        throw new IllegalTransition(key, stored?.item.state, priorStates);
    }
    for (const { key, item, events = [] } of changes) {
      const version = (this.#items.get(nameOf(key))?.version ?? 0) + 1;
      this.#items.set(nameOf(key), { item: JSON.parse(JSON.stringify({ ...item, ...key })), version });
      this.outbox.push(...(JSON.parse(JSON.stringify(events)) as OutgoingEvent[]));
    }
  }
}
