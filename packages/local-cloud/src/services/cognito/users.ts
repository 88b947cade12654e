import { randomUUID } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import type { Attribute } from './attributes.ts';
import { hashPassword } from './passwords.ts';
import type { Pool } from './pools.ts';
import { srpVerifier, type Verifier } from './srp.ts';

export type UserStatus = 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED';

export interface User {
  pool: string;
  username: string;
  sub: string;
  status: UserStatus;
  enabled: boolean;
  attributes: Record<string, string>;
  password?: string;
  srp?: Verifier;
  passwordSet?: number;
  created: number;
  modified: number;
}

export type Change = Partial<Pick<User, 'status' | 'enabled' | 'attributes' | 'password' | 'srp' | 'passwordSet'>>;

export const userNotFound = (): AwsError => new AwsError('UserNotFoundException', 'User does not exist.');

/** The users of the pools. */
export class Users {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Finds a user by username or `sub`, or by e-mail address where the pool signs in by it. */
  find(pool: Pool, name: string): User | undefined {
    const { settings, id } = pool;
    const { db } = this.#kernel;
    const given = String(name ?? '');
    const username = settings.caseSensitive ? given : given.toLowerCase();
    const row =
      db.prepare('SELECT * FROM cognito_user WHERE pool = ? AND username = ?').get(id, username) ??
      db.prepare('SELECT * FROM cognito_user WHERE pool = ? AND sub = ?').get(id, given);
    if (row) return toUser(row);
    if (!settings.usernameIsEmail && !settings.emailIsAlias) return undefined;
    return db
      .prepare('SELECT * FROM cognito_user WHERE pool = ? AND email = ?')
      .all(id, given.toLowerCase())
      .map(toUser)
      .find((user) => settings.usernameIsEmail || user.attributes.email_verified === 'true');
  }

  get(pool: Pool, name: string): User {
    const user = this.find(pool, name);
    if (!user) throw userNotFound();
    return user;
  }

  /** Password hash and SRP verifier. Computed apart from the write, since hashing takes time. */
  async secrets(pool: Pool, username: string, password: string): Promise<Change> {
    return {
      password: await hashPassword(password),
      srp: srpVerifier(pool.id, username, password),
      passwordSet: this.#kernel.clock.now(),
    };
  }

  /** The username for a new user, after a check that it is free. */
  claim(pool: Pool, name: string): { username: string; sub: string } {
    const sub = randomUUID();
    this.refuseTaken(pool, name);
    if (pool.settings.usernameIsEmail) return { username: sub, sub };
    return { username: pool.settings.caseSensitive ? name : name.toLowerCase(), sub };
  }

  refuseTaken(pool: Pool, name: string): void {
    if (this.find(pool, name)) throw new AwsError('UsernameExistsException', 'User already exists');
  }

  insert(pool: Pool, user: Pick<User, 'username' | 'sub' | 'status' | 'attributes'> & Change): User {
    const { db, clock } = this.#kernel;
    db.prepare(
      `INSERT INTO cognito_user (pool, username, sub, email, status, enabled, attributes, password, srp, password_set,
       created, modified) VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)`,
    ).run(
      pool.id,
      user.username,
      user.sub,
      user.attributes.email?.toLowerCase() ?? null,
      user.status,
      JSON.stringify(user.attributes),
      user.password ?? null,
      user.srp ? JSON.stringify(user.srp) : null,
      user.passwordSet ?? null,
      clock.now(),
      clock.now(),
    );
    return this.get(pool, user.username);
  }

  change(user: User, change: Change): User {
    const next = { ...user, ...change, modified: this.#kernel.clock.now() };
    this.#kernel.db
      .prepare(
        `UPDATE cognito_user SET email = ?, status = ?, enabled = ?, attributes = ?, password = ?, srp = ?,
         password_set = ?, modified = ? WHERE pool = ? AND username = ?`,
      )
      .run(
        next.attributes.email?.toLowerCase() ?? null,
        next.status,
        next.enabled ? 1 : 0,
        JSON.stringify(next.attributes),
        next.password ?? null,
        next.srp ? JSON.stringify(next.srp) : null,
        next.passwordSet ?? null,
        next.modified,
        user.pool,
        user.username,
      );
    return next;
  }

  delete(user: User): void {
    for (const table of ['session', 'code', 'software_token', 'member', 'user']) {
      this.#kernel.db
        .prepare(`DELETE FROM cognito_${table} WHERE pool = ? AND username = ?`)
        .run(user.pool, user.username);
    }
  }

  list(pool: Pool): User[] {
    return this.#kernel.db
      .prepare('SELECT * FROM cognito_user WHERE pool = ? ORDER BY created, username')
      .all(pool.id)
      .map(toUser);
  }
}

/** `sub` and the rest, as the API lists them. */
export const attributeList = (user: User, readable?: readonly string[]): Attribute[] =>
  Object.entries({ sub: user.sub, ...user.attributes })
    .filter(([name]) => name === 'sub' || !readable || readable.includes(name))
    .map(([Name, Value]) => ({ Name, Value }));

/** The API's `UserType`; dates in epoch seconds. */
export const userType = (user: User) => ({
  Username: user.username,
  Attributes: attributeList(user),
  UserCreateDate: user.created / 1000,
  UserLastModifiedDate: user.modified / 1000,
  Enabled: user.enabled,
  UserStatus: user.status,
});

function toUser(row: Record<string, unknown>): User {
  return {
    pool: String(row.pool),
    username: String(row.username),
    sub: String(row.sub),
    status: row.status as UserStatus,
    enabled: row.enabled === 1,
    attributes: JSON.parse(String(row.attributes)),
    password: row.password === null ? undefined : String(row.password),
    srp: row.srp === null ? undefined : JSON.parse(String(row.srp)),
    passwordSet: row.password_set === null ? undefined : Number(row.password_set),
    created: Number(row.created),
    modified: Number(row.modified),
  };
}
