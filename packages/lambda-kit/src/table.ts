import {
  type AttributeValue,
  type ConditionCheck,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  type Put,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { OutgoingEvent } from '@claimstream/events-schema';
import * as z from 'zod';
import { dynamodb } from './clients.ts';
import { type MergedPageQuery, readMergedPage } from './merged-page.ts';
import { type Page, type PageQuery, readPage } from './page.ts';
import { type RangeQuery, readRange } from './range.ts';
import { type RangePageQuery, readRangePage } from './range-page.ts';
import { readAll } from './read-all.ts';
import { refusalOf, WriteConflict } from './write-refusals.ts';

export interface Key {
  pk: string;
  sk: string;
}

/** The new state of one item, and the condition on the stored one for the write to happen. */
export interface Change {
  key: Key;
  /** All attributes except the key's and the kit's (`version`, `outbox`). */
  item: Record<string, unknown>;
  /** `absent`: must not exist · a number: must still have this version · `anything`: overwrite, whatever is there. */
  expect: 'absent' | number | 'anything';
  /** For a state machine: the states from which this transition is allowed. */
  priorStates?: readonly string[];
  /** Events that this change causes, written with it and published from the table's stream. */
  events?: readonly OutgoingEvent[];
}

export interface Stored<T> {
  item: T;
  /** Changes with every write; pass it in `expect` to overwrite only the version that was read. */
  version: number;
}

const ItemKey = z.object({ pk: z.string(), sk: z.string() });

/**
 * A service table: `pk` and `sk`, versioned items, and the outbox that makes state and event one write.
 * @example
 * const { item, version } = (await table.get(Claim, key))!;
 * await table.write({ key, item: { ...item, state: 'closed' }, expect: version, priorStates: ['settled'], events: [closed] });
 */
export class Table {
  readonly #name: string;
  readonly #client: () => DynamoDBClient;

  constructor(name: string, client: () => DynamoDBClient = dynamodb) {
    this.#name = name;
    this.#client = client;
  }

  /** Reads one item consistently and parses it. @throws z.ZodError if the stored item does not fit the schema. */
  async get<T>(schema: z.ZodType<T>, key: Key): Promise<Stored<T> | undefined> {
    const { Item } = await this.#client().send(
      new GetItemCommand({ TableName: this.#name, Key: marshall(key), ConsistentRead: true }),
    );
    return Item && parse(schema, Item);
  }

  /** The items under these keys, in no order, without missing ones. Eventually consistent. */
  async getAll<T>(schema: z.ZodType<T>, keys: readonly Key[]): Promise<Stored<T>[]> {
    const names = keys.map((key) => marshall(key));
    return (await readAll(this.#client(), this.#name, names)).map((item) => parse(schema, item));
  }

  /** All items of a partition whose sort key starts with `prefix`, in sort-key order. */
  async list<T>(schema: z.ZodType<T>, pk: string, prefix = ''): Promise<Stored<T>[]> {
    const names = { '#pk': 'pk', ...(prefix ? { '#sk': 'sk' } : {}) };
    const condition = prefix ? '#pk = :pk AND begins_with(#sk, :prefix)' : '#pk = :pk';
    const values = { ':pk': pk, ...(prefix ? { ':prefix': prefix } : {}) };
    const found = await this.#query({ KeyConditionExpression: condition, names, values, ConsistentRead: true });
    return found.map((item) => parse(schema, item));
  }

  /** At most `limit` items of a partition whose sort keys lie in a range: one query, whatever the size of the partition. */
  async range<T>(schema: z.ZodType<T>, query: RangeQuery): Promise<Stored<T>[]> {
    return (await readRange(this.#client(), this.#name, query)).map((item) => parse(schema, item));
  }

  /** All items whose `<index>pk` attribute equals `value`, with the attributes that the index holds; eventually consistent, like every index. */
  async listByIndex<T>(schema: z.ZodType<T>, index: string, value: string): Promise<Stored<T>[]> {
    const found = await this.#query({
      IndexName: index,
      KeyConditionExpression: '#pk = :pk',
      names: { '#pk': `${index}pk` },
      values: { ':pk': value },
    });
    return found.map((item) => parse(schema, item));
  }

  /**
   * A page of the items of an ordered index, by their `<index>sk`: one query, unless `only` leaves most of them out.
   * @throws Problem 400 when the cursor names no page
   */
  page<T>(schema: z.ZodType<T>, query: PageQuery<T>): Promise<Page<T>> {
    return readPage(this.#client(), this.#name, schema, query);
  }

  /**
   * A page of several partitions of an ordered index, merged by their `<index>sk`: one query for each. It allows spreading a list that
   * has many writers.
   * @throws Problem 400 when the cursor names no page
   */
  mergedPage<T>(schema: z.ZodType<T>, query: MergedPageQuery): Promise<Page<T>> {
    return readMergedPage(this.#client(), this.#name, schema, query);
  }

  /**
   * A page of the items whose sort keys begin with a prefix, in their order; consistent. It takes one query for each partition.
   * @throws Problem 400 when the cursor names no page
   */
  rangePage<T>(schema: z.ZodType<T>, query: RangePageQuery): Promise<Page<T>> {
    return readRangePage(this.#client(), this.#name, schema, query);
  }

  /**
   * Writes one change.
   * @throws WriteConflict if the stored item is not as expected; IllegalTransition if it is, but its state is not one of
   *   the prior states
   */
  async write(change: Change): Promise<void> {
    try {
      await this.#client().send(new PutItemCommand(this.#put(change)));
    } catch (error) {
      throw refusalOf([change], error);
    }
  }

  /** Writes an item with its events, unless the key exists; the existing item stays as it is. */
  async add(change: Omit<Change, 'expect' | 'priorStates'>): Promise<void> {
    try {
      await this.write({ ...change, expect: 'absent' });
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  }

  /**
   * Writes all changes or none (at most 100, counting keys that must be absent). A single change needs no transaction, which costs twice as much.
   * @param absent keys of items that must not exist when the changes are written, and that this call does not write
   * @throws WriteConflict or IllegalTransition because of one of them
   */
  async writeAll(changes: Change[], { absent = [] }: { absent?: readonly Key[] } = {}): Promise<void> {
    if (changes.length === 0) return;
    if (changes.length === 1 && absent.length === 0) return this.write(changes[0]!);
    const puts = changes.map((change) => ({ Put: this.#put(change) }));
    const checks = absent.map((key) => ({ ConditionCheck: this.#absence(key) }));
    try {
      await this.#client().send(new TransactWriteItemsCommand({ TransactItems: [...puts, ...checks] }));
    } catch (error) {
      throw refusalOf(changes, error);
    }
  }

  /** Removes one item; a missing item is not an error. */
  async remove(key: Key): Promise<void> {
    await this.#client().send(new DeleteItemCommand({ TableName: this.#name, Key: marshall(key) }));
  }

  /** Removes every item of a partition whose sort key starts with `prefix`. @returns how many there were */
  async removeAll(pk: string, prefix = ''): Promise<number> {
    const keys = (await this.list(ItemKey, pk, prefix)).map(({ item }) => item);
    for (const key of keys) await this.remove(key);
    return keys.length;
  }

  async #query({
    names,
    values,
    ...query
  }: {
    KeyConditionExpression: string;
    names: Record<string, string>;
    values: Record<string, string>;
    IndexName?: string;
    ConsistentRead?: boolean;
  }): Promise<Record<string, AttributeValue>[]> {
    const found: Record<string, AttributeValue>[] = [];
    let from: Record<string, AttributeValue> | undefined;
    do {
      const page = await this.#client().send(
        new QueryCommand({
          ...query,
          TableName: this.#name,
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: marshall(values),
          ExclusiveStartKey: from,
        }),
      );
      found.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from);
    return found;
  }

  #absence(key: Key): ConditionCheck {
    return {
      TableName: this.#name,
      Key: marshall(key),
      ConditionExpression: 'attribute_not_exists(#pk)',
      ExpressionAttributeNames: { '#pk': 'pk' },
    };
  }

  #put({ key, item, expect, priorStates, events = [] }: Change): Put {
    const conditions: string[] = [];
    const names: Record<string, string> = {};
    const values: Record<string, unknown> = {};
    if (expect === 'absent') {
      conditions.push('attribute_not_exists(#pk)');
      names['#pk'] = 'pk';
    } else if (expect !== 'anything') {
      conditions.push('#version = :version');
      names['#version'] = 'version';
      values[':version'] = expect;
    }
    if (priorStates) {
      conditions.push(`#state IN (${priorStates.map((_, index) => `:state${index}`).join(', ')})`);
      names['#state'] = 'state';
      priorStates.forEach((state, index) => {
        values[`:state${index}`] = state;
      });
    }
    // An item read with its outbox and written back must not publish it again.
    const outbox = events.length > 0 ? JSON.stringify(events) : undefined;
    return {
      TableName: this.#name,
      Item: marshall({ ...item, ...key, version: versionAfter(expect), outbox }, { removeUndefinedValues: true }),
      ...(conditions.length > 0
        ? {
            ConditionExpression: conditions.join(' AND '),
            ExpressionAttributeNames: names,
            ...(priorStates && { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }),
          }
        : {}),
      ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: marshall(values) } : {}),
    };
  }
}

/** Versions never repeat, so that a writer who read an item before it was overwritten cannot overwrite the newer one. */
function versionAfter(expect: Change['expect']): number {
  if (expect === 'absent') return 1;
  return expect === 'anything' ? Date.now() : expect + 1;
}

function parse<T>(schema: z.ZodType<T>, stored: Record<string, AttributeValue>): Stored<T> {
  const plain = unmarshall(stored);
  return { item: schema.parse(plain), version: Number(plain.version) };
}

/**
 * Runs read-decide-write again, after a short random pause, if somebody else wrote in between.
 * @param attempts total tries; the last conflict is thrown, and the queue retries later
 * @throws WriteConflict; any other error of `work` at once
 */
export async function retryOnConflict<T>(work: () => Promise<T>, attempts = 8): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt >= attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}
