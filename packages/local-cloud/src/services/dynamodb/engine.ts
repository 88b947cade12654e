import type { DatabaseSync } from 'node:sqlite';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import { type Bill, consumed, unitsOfRefusal, unitsOfWrite } from './consumed.ts';
import {
  actionOf,
  type DynaliteVerb,
  type Input,
  type Item,
  rules,
  type TableDescription,
  validated,
} from './dynalite.ts';
import { RowStore } from './row-store.ts';
import { StreamLog } from './stream-log.ts';
import { TableSettings } from './table-settings.ts';

/** A request's key or item, which identifies an item. */
interface KeyOrItem {
  Key?: Item;
  Item?: Item;
}

export type WriteVerb = 'PutItem' | 'UpdateItem' | 'DeleteItem';

/** DynamoDB on one machine: dynalite interprets a request, SQLite stores the data, the stream log records the changes. */
export class Engine {
  readonly kernel: Kernel;
  readonly rows: RowStore;
  readonly settings: TableSettings;
  readonly streams: StreamLog;
  readonly #db: DatabaseSync;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
    this.#db = kernel.db;
    this.rows = new RowStore(kernel.db, kernel);
    this.settings = new TableSettings(kernel);
    this.streams = new StreamLog(kernel);
  }

  /** The table, by name or ARN. @throws AwsError ResourceNotFoundException */
  table(nameOrArn: string): TableDescription {
    const table = this.rows.table(tableNameOf(nameOrArn));
    if (!table) throw new AwsError('ResourceNotFoundException', 'Requested resource not found');
    return table;
  }

  /** Runs one of dynalite's verbs that only read, or that manage tables. */
  async run(verb: DynaliteVerb, input: Input): Promise<any> {
    const request = this.validated(verb, input);
    try {
      return await new Promise((resolve, reject) => {
        actionOf(verb)(this.rows, request, (error, result) => (error ? reject(error) : resolve(result)));
      });
    } catch (error) {
      throw asAwsError(error);
    }
  }

  validated(verb: DynaliteVerb, input: Input): Input {
    try {
      return validated(verb, withTableNames(input), this.rows);
    } catch (error) {
      throw asAwsError(error);
    }
  }

  /** Writes everything in `work`, or nothing if it throws. `work` must be synchronous. */
  transaction<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      this.streams.announce();
      return result;
    } catch (error) {
      this.#db.exec('ROLLBACK');
      this.streams.forget();
      throw error;
    }
  }

  /** As `run`, billed to its caller: dynalite knows how much it read for the answer. */
  async read(verb: 'GetItem' | 'Query' | 'Scan' | 'BatchGetItem', input: Input, bill: Bill): Promise<any> {
    const wanted = input.ReturnConsumedCapacity;
    const counted = wanted && wanted !== 'NONE' ? wanted : 'TOTAL';
    const { ConsumedCapacity, ...result } = await this.run(verb, { ...input, ReturnConsumedCapacity: counted });
    for (const { TableName, CapacityUnits } of [ConsumedCapacity ?? []].flat())
      consumed(this, 'dynamodb.read-unit', TableName, CapacityUnits, bill);
    return counted === wanted ? { ...result, ConsumedCapacity } : result;
  }

  /**
   * Writes one item with its index rows and its stream record. Call it within `transaction`.
   * @param by the payer; for a deletion by DynamoDB itself the identity for the stream record, which nobody pays for
   */
  write(verb: WriteVerb, input: Input, by: Bill | { userIdentity: Record<string, string> }): any {
    const request = this.validated(verb, input);
    const table = this.table(request.TableName);
    const old = this.storedItem(table, request);
    let outcome: { error: unknown; result?: unknown } | undefined;
    actionOf(verb)(this.rows, request, (error, result) => {
      outcome = { error, result };
    });
    if (!outcome) throw new Error(`dynalite did not answer ${verb} at once`);
    const bill = 'caller' in by ? by : undefined;
    const billed = (units: number, of = table.TableName) =>
      bill && consumed(this, 'dynamodb.write-unit', of, units, bill);
    if (outcome.error) {
      billed(unitsOfRefusal(old));
      throw this.#refused(outcome.error, input, old);
    }
    const key = keyOf(table, request.Key ?? request.Item);
    const next = verb === 'DeleteItem' ? undefined : this.storedItem(table, { Key: key });
    if (next) refuseEmptyIndexKeys(table, next);
    for (const [of, units] of unitsOfWrite(table, old, next)) billed(units, of);
    const stream = this.settings.of(table.TableName).stream;
    if (stream) this.streams.append(stream, key, old, next, 'caller' in by ? undefined : by.userIdentity);
    return outcome.result;
  }

  storedItem(table: TableDescription, request: KeyOrItem): Item | undefined {
    return this.rows.item(table.TableName, this.rowKey(table, request));
  }

  /** The row key of a request's item. @throws AwsError ValidationException where its key does not fit the table */
  rowKey(table: TableDescription, { Key, Item = {} }: KeyOrItem): string {
    const invalid = Key ? rules.validateKey(Key, table) : rules.validateItem(Item, table);
    if (invalid) throw asAwsError(invalid);
    return rules.createKey(Key ?? Item, table);
  }

  #refused(error: unknown, input: Input, old: Item | undefined): AwsError {
    const refused = asAwsError(error);
    if (refused.code !== 'ConditionalCheckFailedException' || !old) return refused;
    if (input.ReturnValuesOnConditionCheckFailure !== 'ALL_OLD') return refused;
    return new AwsError(refused.code, refused.message, refused.status, { Item: old });
  }
}

/** Only the key attributes of an item. */
export function keyOf(table: TableDescription, from: Item): Item {
  return Object.fromEntries(table.KeySchema.map(({ AttributeName: name }) => [name, from[name]]));
}

/** dynalite checks the type of an index key, but not whether it is empty. */
function refuseEmptyIndexKeys(table: TableDescription, item: Item): void {
  const indexes = [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])];
  for (const { IndexName, KeySchema } of indexes) {
    for (const { AttributeName: name } of KeySchema) {
      const [type, value] = Object.entries(item[name] ?? {})[0] ?? [];
      if (value !== '') continue;
      throw new AwsError(
        'ValidationException',
        `One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty ${type === 'B' ? 'binary' : 'string'} value. IndexName: ${IndexName}, IndexKey: ${name}`,
      );
    }
  }
}

export function tableNameOf(nameOrArn: string): string {
  return /^arn:aws:dynamodb:[^:]*:\d*:table\/([^/]+)/.exec(nameOrArn)?.[1] ?? nameOrArn;
}

/** Every request may name its table by ARN. */
function withTableNames(input: Input): Input {
  if (typeof input.TableName !== 'string' || !input.TableName.startsWith('arn:')) return input;
  return { ...input, TableName: tableNameOf(input.TableName) };
}

/** dynalite's errors carry an HTTP body; any other error is a bug of ours and stays unchanged. */
function asAwsError(error: any): AwsError {
  if (error instanceof AwsError || !error?.body?.__type) return error;
  const { __type: type, message, Message, ...fields } = error.body;
  return new AwsError(String(type).split('#').at(-1)!, message ?? Message ?? '', error.statusCode ?? 400, fields);
}
