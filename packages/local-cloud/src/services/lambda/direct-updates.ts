import type { DatabaseSync } from 'node:sqlite';
import type { FunctionConfiguration } from './configuration.ts';

export type ConfigurationPatch = Partial<FunctionConfiguration>;

/**
 * Changes that UpdateFunctionCode and UpdateFunctionConfiguration made to functions of stacks. They outlive restarts, until
 * a deploy changes the function.
 */
export class DirectUpdates {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec('CREATE TABLE IF NOT EXISTS lambda_direct_updates (function_name TEXT PRIMARY KEY, patch TEXT NOT NULL)');
  }

  of(name: string): ConfigurationPatch | undefined {
    const row = this.#db.prepare('SELECT patch FROM lambda_direct_updates WHERE function_name = ?').get(name);
    return row && JSON.parse(row.patch as string);
  }

  add(name: string, patch: ConfigurationPatch): void {
    this.#db
      .prepare('INSERT OR REPLACE INTO lambda_direct_updates (function_name, patch) VALUES (?, ?)')
      .run(name, JSON.stringify({ ...this.of(name), ...patch }));
  }

  forget(name: string): void {
    this.#db.prepare('DELETE FROM lambda_direct_updates WHERE function_name = ?').run(name);
  }
}
