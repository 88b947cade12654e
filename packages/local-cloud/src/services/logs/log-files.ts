import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import { arn } from '../../naming.ts';

export interface LogEvent {
  timestamp: number;
  ingestionTime: number;
  message: string;
}

export interface LogGroup {
  name: string;
  createdAt: number;
  retentionInDays?: number;
}

const resourceNotFound = (what: string): AwsError =>
  new AwsError('ResourceNotFoundException', `The specified ${what} does not exist.`);

/** File names have at most 255 bytes, including `.jsonl`. */
const LONGEST_SEGMENT = 249;

/** A name as one segment of a path. `.` and `..`, which would lead out of its folder, are encoded as well. */
function segment(name: string): string {
  const encoded = encodeURIComponent(name).replace(/^\.+$/, (dots) => dots.replaceAll('.', '%2E'));
  // An empty name would be the folder itself; AWS allows 512 characters, but file systems do not.
  if (encoded !== '' && encoded.length <= LONGEST_SEGMENT) return encoded;
  const limit = `1 to ${LONGEST_SEGMENT} characters, percent-encoded`;
  throw new AwsError('InvalidParameterException', `The name of a log group or stream here has ${limit}`);
}

/** `logs/<group>/<stream>.jsonl` under the data directory, names percent-encoded. A write only appends. */
export class LogFiles {
  readonly #kernel: Kernel;
  readonly #folder: string;
  readonly #streams = new Set<string>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#folder = join(kernel.dataDir, 'logs');
    kernel.db.exec(
      'CREATE TABLE IF NOT EXISTS logs_groups (name TEXT PRIMARY KEY, created_at INTEGER NOT NULL, retention INTEGER)',
    );
  }

  groupArn(group: string): string {
    return arn(this.#kernel, 'logs', `log-group:${group}`);
  }

  streamArn(group: string, stream: string): string {
    return `${this.groupArn(group)}:log-stream:${stream}`;
  }

  #groupFolder(group: string): string {
    return join(this.#folder, segment(group));
  }

  #file(group: string, stream: string): string {
    return join(this.#groupFolder(group), `${segment(stream)}.jsonl`);
  }

  groups(): LogGroup[] {
    return this.#kernel.db
      .prepare('SELECT name, created_at, retention FROM logs_groups ORDER BY name')
      .all()
      .map((row) => ({
        name: row.name as string,
        createdAt: row.created_at as number,
        ...(row.retention !== null && { retentionInDays: row.retention as number }),
      }));
  }

  hasGroup(name: string): boolean {
    return this.#kernel.db.prepare('SELECT 1 FROM logs_groups WHERE name = ?').get(name) !== undefined;
  }

  putGroup(name: string, retentionInDays?: number): void {
    mkdirSync(this.#groupFolder(name), { recursive: true });
    this.#kernel.db
      .prepare(
        `INSERT INTO logs_groups (name, created_at, retention) VALUES (?, ?, ?)
         ON CONFLICT (name) DO UPDATE SET retention = excluded.retention`,
      )
      .run(name, this.#kernel.clock.now(), retentionInDays ?? null);
  }

  deleteGroup(name: string): void {
    this.#kernel.db.prepare('DELETE FROM logs_groups WHERE name = ?').run(name);
    rmSync(this.#groupFolder(name), { recursive: true, force: true });
    this.#streams.clear();
  }

  hasStream(group: string, stream: string): boolean {
    const file = this.#file(group, stream);
    if (this.#streams.has(file)) return true;
    if (!existsSync(file)) return false;
    this.#streams.add(file);
    return true;
  }

  createStream(group: string, stream: string): void {
    if (!this.hasGroup(group)) throw resourceNotFound('log group');
    if (this.hasStream(group, stream)) {
      throw new AwsError('ResourceAlreadyExistsException', 'The specified log stream already exists');
    }
    mkdirSync(this.#groupFolder(group), { recursive: true });
    appendFileSync(this.#file(group, stream), '');
  }

  streams(group: string): { name: string; createdAt: number; bytes: number }[] {
    if (!this.hasGroup(group)) throw resourceNotFound('log group');
    const folder = this.#groupFolder(group);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .map((file) => {
        const { birthtimeMs, size } = statSync(join(folder, file));
        const name = decodeURIComponent(file.slice(0, -'.jsonl'.length));
        return { name, createdAt: Math.round(birthtimeMs), bytes: size };
      });
  }

  append(group: string, stream: string, events: readonly { timestamp: number; message: string }[]): void {
    if (!this.hasStream(group, stream)) throw resourceNotFound('log stream');
    const ingestionTime = this.#kernel.clock.now();
    const lines = events.map(({ timestamp, message }) => `${JSON.stringify({ timestamp, ingestionTime, message })}\n`);
    // One synchronous append: in order, and whole lines survive a kill of the process.
    appendFileSync(this.#file(group, stream), lines.join(''));
    this.#kernel.signals.emit(
      'log:written',
      group,
      events.map(({ message }) => message),
    );
  }

  read(group: string, stream: string): LogEvent[] {
    if (!this.hasStream(group, stream)) throw resourceNotFound('log stream');
    const lines = readFileSync(this.#file(group, stream), 'utf8').split('\n');
    // The part after the last line break is empty, or a line cut off by a power failure.
    return lines.slice(0, -1).map((line) => JSON.parse(line));
  }
}
