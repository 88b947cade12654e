import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { AwsError } from '../../errors.ts';
import type { RangeOptions, RowSpace, TableDescription } from './dynalite.ts';

/** A key that no row has: above every key that dynalite builds. */
const AFTER_EVERYTHING = '\u{10FFFF}';

/**
 * Where dynalite keeps its rows here: one SQLite table instead of its own LevelDB. Every callback is called before the
 * method returns, so a whole DynamoDB operation runs within one SQLite transaction: the item, its index rows and its
 * stream record are written together or not at all.
 */
export class RowStore {
  /** Read by dynalite's actions. */
  readonly options = { createTableMs: 0, deleteTableMs: 0, updateTableMs: 0, maxItemSize: 409_600, maxItemSizeKb: 400 };
  readonly tableDb: RowSpace & { awsAccountId: string; awsRegion: string };
  readonly #spaces = new Map<string, RowSpace>();
  readonly #statements: Record<'put' | 'get' | 'del' | 'clear' | 'up' | 'down', StatementSync>;
  #closed = false;

  constructor(db: DatabaseSync, account: { accountId: string; region: string }) {
    db.exec(`CREATE TABLE IF NOT EXISTS dynamodb_rows (
      space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (space, key)) WITHOUT ROWID`);
    const range = 'SELECT key, value FROM dynamodb_rows WHERE space = ? AND key >= ? AND key <= ? ORDER BY key';
    this.#statements = {
      put: db.prepare('INSERT OR REPLACE INTO dynamodb_rows (space, key, value) VALUES (?, ?, ?)'),
      get: db.prepare('SELECT value FROM dynamodb_rows WHERE space = ? AND key = ?'),
      del: db.prepare('DELETE FROM dynamodb_rows WHERE space = ? AND key = ?'),
      clear: db.prepare('DELETE FROM dynamodb_rows WHERE space = ?'),
      up: db.prepare(range),
      down: db.prepare(`${range} DESC`),
    };
    this.tableDb = Object.assign(this.#space('table'), { awsAccountId: account.accountId, awsRegion: account.region });
  }

  getItemDb = (table: string): RowSpace => this.#space(`item-${table}`);
  getTagDb = (table: string): RowSpace => this.#space(`tag-${table}`);
  getIndexDb = (kind: string, table: string, index: string): RowSpace =>
    this.#space(`index-${kind.toLowerCase()}~${table}~${index}`);
  deleteItemDb = (table: string, done: (error: null) => void): void => this.#clear(`item-${table}`, done);
  deleteTagDb = (table: string, done: (error: null) => void): void => this.#clear(`tag-${table}`, done);
  deleteIndexDb = (kind: string, table: string, index: string, done: (error: null) => void): void =>
    this.#clear(`index-${kind.toLowerCase()}~${table}~${index}`, done);

  /** dynalite's own lookup: `checkStatus` false also finds tables being created or deleted. */
  getTable = (name: string, ...rest: unknown[]): void => {
    const done = rest.at(-1) as (error: Error | null, table?: TableDescription) => void;
    const table = this.table(name);
    const suffix = rest.length > 1 && rest[0] === false ? `: Table: ${name} not found` : '';
    if (table) done(null, table);
    else done(new AwsError('ResourceNotFoundException', `Requested resource not found${suffix}`));
  };

  table(name: string): TableDescription | undefined {
    return this.#read('table', name) as TableDescription | undefined;
  }

  item(table: string, key: string): Record<string, any> | undefined {
    return this.#read(`item-${table}`, key) as Record<string, any> | undefined;
  }

  /** dynalite ends table creation and deletion on a timer, which may fire after the cloud has stopped. */
  close(): void {
    this.#closed = true;
  }

  #read(space: string, key: string): unknown {
    const row = this.#statements.get.get(space, key);
    return row && JSON.parse(row.value as string);
  }

  #clear(space: string, done: (error: null) => void): void {
    this.#statements.clear.run(space);
    done(null);
  }

  #range(space: string, options: RangeOptions = {}): { key: string; value: string }[] {
    const { gt, gte = gt ?? '', lt, lte = lt ?? AFTER_EVERYTHING, reverse = false, limit = -1 } = options;
    const rows = this.#statements[reverse ? 'down' : 'up'].all(space, gte, lte) as { key: string; value: string }[];
    const inside = rows.filter(({ key }) => (gt === undefined || key > gt) && (lt === undefined || key < lt));
    return limit >= 0 ? inside.slice(0, limit) : inside;
  }

  #space(name: string): RowSpace {
    const known = this.#spaces.get(name);
    if (known) return known;
    const { put, del } = this.#statements;
    const write = (done: (error: Error | null) => void, work: () => void) => {
      if (this.#closed) return done(new Error('Database is closed'));
      work();
      done(null);
    };
    const space: RowSpace = {
      put: (key, value, done) => write(done, () => put.run(name, key, JSON.stringify(value))),
      del: (key, done) => write(done, () => del.run(name, key)),
      get: (key, done) => {
        const value = this.#read(name, key);
        if (value !== undefined) return done(null, value);
        done(Object.assign(new Error(`No row ${key}`), { name: 'NotFoundError' }));
      },
      batch: (operations, done) =>
        write(done, () => {
          for (const { type, key, value } of operations) {
            if (type === 'put') put.run(name, key, JSON.stringify(value));
            else del.run(name, key);
          }
        }),
      createKeyStream: (options) => Readable.from(this.#range(name, options).map(({ key }) => key)),
      createValueStream: (options) => Readable.from(parsed(this.#range(name, options))),
      // Operations run one after the other already.
      lock: (_key, work) => work((done) => done),
    };
    this.#spaces.set(name, space);
    return space;
  }
}

/** One after the other as they are read: who asks for ten of thousands waits for ten. */
function* parsed(rows: { value: string }[]): Generator<unknown> {
  for (const { value } of rows) yield JSON.parse(value);
}
