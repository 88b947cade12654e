import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { AwsError } from '../../errors.ts';
import type { RangeOptions, RowSpace, TableDescription } from './dynalite.ts';

/** A key above every key that dynalite builds, so no row has it. */
const AFTER_EVERYTHING = '\u{10FFFF}';
/** Rows per read, about the most that DynamoDB answers at once: a caller that wants ten of thousands waits for ten. */
const CHUNK = 1000;

/**
 * Stores dynalite's rows: one SQLite table instead of its own LevelDB. Every callback is called before the method
 * returns, so a whole DynamoDB operation runs within one SQLite transaction: the item, its index rows and its stream
 * record are written together or not at all.
 */
export class RowStore {
  /** dynalite's actions read these. */
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
      up: db.prepare(`${range} LIMIT ?`),
      down: db.prepare(`${range} DESC LIMIT ?`),
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

  /** Reads the first rows now, the others when the caller gets there. */
  #range(space: string, options: RangeOptions = {}): Iterable<Row> {
    const { gt, gte = gt ?? '', lt, lte = lt ?? AFTER_EVERYTHING, reverse = false, limit = -1 } = options;
    // Either end may be an excluded row.
    const chunk = limit < 0 ? CHUNK : Math.min(CHUNK, limit + 2);
    const read = (from: string, to: string) =>
      this.#statements[reverse ? 'down' : 'up'].all(space, from, to, chunk) as unknown as Row[];
    const first = read(gte, lte);
    return rows();

    function* rows(): Generator<Row> {
      let last: string | undefined;
      let count = 0;
      for (let found = first; ; found = reverse ? read(gte, last!) : read(last!, lte)) {
        for (const row of found) {
          if (row.key === gt || row.key === lt || row.key === last) continue;
          if (count === limit) return;
          count += 1;
          yield row;
        }
        if (found.length < chunk) return;
        last = found.at(-1)!.key;
      }
    }
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
      createKeyStream: (options) => Readable.from(mapped(this.#range(name, options), ({ key }) => key)),
      createValueStream: (options) =>
        Readable.from(mapped(this.#range(name, options), ({ value }) => JSON.parse(value))),
      // Operations already run one after the other.
      lock: (_key, work) => work((done) => done),
    };
    this.#spaces.set(name, space);
    return space;
  }
}

interface Row {
  key: string;
  value: string;
}

function* mapped<T>(rows: Iterable<Row>, of: (row: Row) => T): Generator<T> {
  for (const row of rows) yield of(row);
}
