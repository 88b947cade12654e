import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import type { User } from './users.ts';

/** The API's `GroupType`; dates in epoch seconds. */
export interface Group {
  GroupName: string;
  UserPoolId: string;
  Description?: string;
  Precedence?: number;
  CreationDate: number;
  LastModifiedDate: number;
}

/** A pool's groups and their members. */
export class Groups {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  find(pool: string, name: string): Group | undefined {
    const row = this.#kernel.db.prepare('SELECT * FROM cognito_group WHERE pool = ? AND name = ?').get(pool, name);
    return row && toGroup(row);
  }

  get(pool: string, name: string): Group {
    const group = this.find(pool, name);
    if (group) return group;
    throw new AwsError('ResourceNotFoundException', 'Group not found.');
  }

  list(pool: string): Group[] {
    return this.#kernel.db.prepare('SELECT * FROM cognito_group WHERE pool = ? ORDER BY name').all(pool).map(toGroup);
  }

  apply(pool: string, name: string, description: string | undefined, precedence: number | undefined): Group {
    this.#kernel.db
      .prepare(
        `INSERT INTO cognito_group (pool, name, description, precedence, created) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (pool, name) DO UPDATE SET description = excluded.description, precedence = excluded.precedence`,
      )
      .run(pool, name, description ?? null, precedence ?? null, this.#kernel.clock.now());
    return this.get(pool, name);
  }

  remove(pool: string, name: string): void {
    this.#kernel.db.prepare('DELETE FROM cognito_member WHERE pool = ? AND group_name = ?').run(pool, name);
    this.#kernel.db.prepare('DELETE FROM cognito_group WHERE pool = ? AND name = ?').run(pool, name);
  }

  add(user: User, name: string): void {
    this.get(user.pool, name);
    this.#kernel.db
      .prepare('INSERT OR IGNORE INTO cognito_member (pool, group_name, username) VALUES (?, ?, ?)')
      .run(user.pool, name, user.username);
  }

  take(user: User, name: string): void {
    this.get(user.pool, name);
    this.#kernel.db
      .prepare('DELETE FROM cognito_member WHERE pool = ? AND group_name = ? AND username = ?')
      .run(user.pool, name, user.username);
  }

  /** A user's groups; the one with the lowest precedence first. */
  of(user: User): Group[] {
    return this.#kernel.db
      .prepare(
        `SELECT g.* FROM cognito_group g JOIN cognito_member m ON m.pool = g.pool AND m.group_name = g.name
         WHERE m.pool = ? AND m.username = ? ORDER BY g.precedence IS NULL, g.precedence, g.name`,
      )
      .all(user.pool, user.username)
      .map(toGroup);
  }

  members(pool: string, name: string): string[] {
    this.get(pool, name);
    return this.#kernel.db
      .prepare('SELECT username FROM cognito_member WHERE pool = ? AND group_name = ? ORDER BY username')
      .all(pool, name)
      .map((row) => String(row.username));
  }
}

const toGroup = (row: Record<string, unknown>): Group => ({
  GroupName: String(row.name),
  UserPoolId: String(row.pool),
  ...(row.description === null ? {} : { Description: String(row.description) }),
  ...(row.precedence === null ? {} : { Precedence: Number(row.precedence) }),
  CreationDate: Number(row.created) / 1000,
  LastModifiedDate: Number(row.created) / 1000,
});
