import type { StatementSync } from 'node:sqlite';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import { arn } from '../../naming.ts';

export interface TableStream {
  arn: string;
  label: string;
  view: 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES' | 'KEYS_ONLY';
  tableName: string;
  enabledAt: number;
}

export interface Settings {
  stream?: TableStream;
  /** Attribute that holds the expiry in epoch seconds. */
  ttl?: string;
  pointInTimeRecovery?: boolean;
  deletionProtection?: boolean;
}

export const protectedTable = (): AwsError =>
  new AwsError(
    'ValidationException',
    'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
  );

/** A table's settings that dynalite does not keep. */
export class TableSettings {
  readonly #kernel: Kernel;
  readonly #known = new Map<string, Settings>();
  readonly #put: StatementSync;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.db.exec('CREATE TABLE IF NOT EXISTS dynamodb_settings (name TEXT PRIMARY KEY, settings TEXT NOT NULL)');
    for (const row of kernel.db.prepare('SELECT name, settings FROM dynamodb_settings').all()) {
      this.#known.set(row.name as string, JSON.parse(row.settings as string));
    }
    this.#put = kernel.db.prepare('INSERT OR REPLACE INTO dynamodb_settings (name, settings) VALUES (?, ?)');
  }

  of(tableName: string): Settings {
    return this.#known.get(tableName) ?? {};
  }

  all(): [tableName: string, settings: Settings][] {
    return [...this.#known];
  }

  change(tableName: string, change: Settings): void {
    const settings = { ...this.of(tableName), ...change };
    this.#put.run(tableName, JSON.stringify(settings));
    this.#known.set(tableName, settings);
  }

  forget(tableName: string): void {
    this.#kernel.db.prepare('DELETE FROM dynamodb_settings WHERE name = ?').run(tableName);
    this.#known.delete(tableName);
  }

  /** Turns the stream on or off; an active stream with the same view stays the same stream. */
  setStream(
    tableName: string,
    wanted: { StreamEnabled?: boolean; StreamViewType?: TableStream['view'] } | undefined,
  ): void {
    const view = wanted?.StreamEnabled === false ? undefined : wanted?.StreamViewType;
    if (this.of(tableName).stream?.view === view) return;
    if (!view) {
      this.change(tableName, { stream: undefined });
      return;
    }
    const enabledAt = this.#kernel.clock.now();
    const label = new Date(enabledAt).toISOString().replace('Z', '');
    const streamArn = arn(this.#kernel, 'dynamodb', `table/${tableName}/stream/${label}`);
    this.change(tableName, { stream: { arn: streamArn, label, view, tableName, enabledAt } });
  }

  stream(streamArn: string): TableStream | undefined {
    for (const [, { stream }] of this.#known) if (stream?.arn === streamArn) return stream;
    return undefined;
  }
}
