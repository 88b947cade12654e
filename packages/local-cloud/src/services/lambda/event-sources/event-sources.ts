import { availableParallelism } from 'node:os';
import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Kernel } from '../../../kernel.ts';
import type { Functions } from '../functions.ts';
import type { InterruptedRuns } from '../interrupted-runs.ts';
import type { Invoker } from '../invoker.ts';
import { Slots } from '../slots.ts';
import { Checkpoints } from './checkpoints.ts';
import { dynamoDbStream } from './dynamodb-stream.ts';
import { kinesisStream } from './kinesis-stream.ts';
import { describeMapping, type Mapping, type MappingStatus } from './mapping.ts';
import { callerOf, type Poller, type PollerParts } from './poller.ts';
import { QueuePoller } from './queue-poller.ts';
import { StreamPoller } from './stream-poller.ts';

interface Entry {
  mapping: Mapping;
  status: MappingStatus;
  poller?: Poller;
}

/** All event source mappings, and the pollers of the enabled ones. */
export class EventSources {
  /** Shared by every poller and the asynchronous events; see PollerParts.platform. */
  readonly platform = new Slots(2 * availableParallelism() + 2);
  readonly #kernel: Kernel;
  readonly #functions: Functions;
  readonly #invoker: Invoker;
  readonly #runs: InterruptedRuns;
  readonly #checkpoints: Checkpoints;
  readonly #entries = new Map<string, Entry>();
  #running = false;

  constructor(kernel: Kernel, functions: Functions, invoker: Invoker, runs: InterruptedRuns) {
    this.#kernel = kernel;
    this.#functions = functions;
    this.#invoker = invoker;
    this.#runs = runs;
    this.#checkpoints = new Checkpoints(kernel.db);
    // A mapping that an operator turned on or off stays so over restarts, until the template itself changes it.
    kernel.db.exec(`CREATE TABLE IF NOT EXISTS lambda_mappings (
      uuid TEXT PRIMARY KEY, template_enabled INTEGER NOT NULL, enabled INTEGER NOT NULL)`);
  }

  async apply(declared: Mapping): Promise<void> {
    await this.#entries.get(declared.uuid)?.poller?.stop();
    const mapping = { ...declared, enabled: this.#enabledNow(declared.uuid, declared.enabled) };
    const status = { lastModified: this.#kernel.clock.now(), lastProcessingResult: 'No records processed' };
    const entry: Entry = { mapping, status };
    this.#entries.set(mapping.uuid, entry);
    if (this.#running) this.#startPoller(entry);
  }

  async remove(uuid: string): Promise<void> {
    await this.#entries.get(uuid)?.poller?.stop();
    this.#entries.delete(uuid);
    this.#checkpoints.forget(uuid);
    this.#kernel.db.prepare('DELETE FROM lambda_mappings WHERE uuid = ?').run(uuid);
  }

  async enable(uuid: string, enabled: boolean): Promise<void> {
    const entry = this.#get(uuid);
    if (entry.mapping.enabled === enabled) return;
    this.#kernel.db.prepare('UPDATE lambda_mappings SET enabled = ? WHERE uuid = ?').run(enabled ? 1 : 0, uuid);
    await this.apply({ ...entry.mapping, enabled: this.#templateEnabled(uuid) ?? enabled });
  }

  list(): Mapping[] {
    return [...this.#entries.values()].map((entry) => entry.mapping);
  }

  /** @throws AwsError ResourceNotFoundException */
  describe(uuid: string): Record<string, unknown> {
    const { mapping, status } = this.#get(uuid);
    return describeMapping(mapping, status);
  }

  start(): void {
    this.#running = true;
    for (const entry of this.#entries.values()) this.#startPoller(entry);
  }

  async stop(): Promise<void> {
    this.#running = false;
    await Promise.all([...this.#entries.values()].map((entry) => entry.poller?.stop()));
  }

  #get(uuid: string): Entry {
    const entry = this.#entries.get(uuid);
    if (entry) return entry;
    const message = 'The resource you requested does not exist.';
    throw new AwsError('ResourceNotFoundException', message, 404, { Type: 'User' });
  }

  #startPoller(entry: Entry): void {
    if (!entry.mapping.enabled) return;
    const { mapping, status } = entry;
    const parts: PollerParts = {
      kernel: this.#kernel,
      functions: this.#functions,
      invoker: this.#invoker,
      platform: this.platform,
      runs: this.#runs,
      mapping,
      status,
    };
    entry.poller = this.#pollerFor(parts);
    entry.poller.start();
  }

  #pollerFor(parts: PollerParts): Poller {
    const { eventSourceArn } = parts.mapping;
    switch (eventSourceArn.split(':')[2]) {
      case 'sqs':
        return new QueuePoller(parts);
      case 'dynamodb': {
        const source = dynamoDbStream(this.#kernel, eventSourceArn, () => callerOf(parts));
        return new StreamPoller(parts, source, this.#checkpoints);
      }
      case 'kinesis': {
        const source = kinesisStream(this.#kernel, eventSourceArn, () => callerOf(parts));
        return new StreamPoller(parts, source, this.#checkpoints);
      }
      default:
        throw new NotEmulated(`the event source ${eventSourceArn}`);
    }
  }

  #templateEnabled(uuid: string): boolean | undefined {
    const row = this.#kernel.db.prepare('SELECT template_enabled FROM lambda_mappings WHERE uuid = ?').get(uuid);
    return row && row.template_enabled === 1;
  }

  #enabledNow(uuid: string, declared: boolean): boolean {
    const row = this.#kernel.db
      .prepare('SELECT template_enabled, enabled FROM lambda_mappings WHERE uuid = ?')
      .get(uuid);
    const flag = declared ? 1 : 0;
    if (row && row.template_enabled === flag) return row.enabled === 1;
    this.#kernel.db.prepare('INSERT OR REPLACE INTO lambda_mappings VALUES (?, ?, ?)').run(uuid, flag, flag);
    return declared;
  }
}
