import { sleep } from './clock.ts';
import type { Caller, Kernel } from './kernel.ts';

/** An event for PutEvents; the outbox fills in source and time. */
export interface OwnEvent {
  detailType: string;
  /** ARNs of the resources that the event is about. */
  resources: string[];
  detail: Record<string, unknown>;
}

const RETRY_MILLISECONDS = 1000;

/** A service's own events on their way to the default bus: recorded together with the change, sent until accepted. */
export class EventOutbox {
  readonly #kernel: Kernel;
  readonly #service: string;
  readonly #table: string;
  #running = false;
  #draining: Promise<void> | undefined;
  #pause: (() => void) | undefined;

  /** @param service its signing name: `s3` sends events as `aws.s3` */
  constructor(kernel: Kernel, service: string) {
    this.#kernel = kernel;
    this.#service = service;
    this.#table = `${service}_event_outbox`;
    kernel.db.exec(`CREATE TABLE IF NOT EXISTS ${this.#table} (
      id INTEGER PRIMARY KEY AUTOINCREMENT, source_arn TEXT NOT NULL, entry TEXT NOT NULL)`);
  }

  /** Records an event; called inside the transaction that makes the change. `sourceArn`: the resource that sends it. */
  record(sourceArn: string, { detailType, resources, detail }: OwnEvent): void {
    const entry = {
      Source: `aws.${this.#service}`,
      DetailType: detailType,
      Resources: resources,
      Time: Math.floor(this.#kernel.clock.now() / 1000),
      Detail: JSON.stringify(detail),
    };
    this.#kernel.db
      .prepare(`INSERT INTO ${this.#table} (source_arn, entry) VALUES (?, ?)`)
      .run(sourceArn, JSON.stringify(entry));
  }

  start(): void {
    this.#running = true;
    this.wake();
  }

  async stop(): Promise<void> {
    this.#running = false;
    // Not awaited while it sleeps between attempts: unsent events stay in the table.
    this.#pause?.();
    await this.#draining;
  }

  /** Sends recorded events. Called after the transaction. */
  wake(): void {
    if (!this.#running || this.#draining) return;
    this.#draining = this.#drain().finally(() => {
      this.#draining = undefined;
      // Picks up an event recorded while the last look came back empty.
      if (this.#running && this.#kernel.db.prepare(`SELECT 1 FROM ${this.#table} LIMIT 1`).get()) this.wake();
    });
  }

  async #drain(): Promise<void> {
    const next = this.#kernel.db.prepare(`SELECT id, source_arn, entry FROM ${this.#table} ORDER BY id LIMIT 1`);
    const done = this.#kernel.db.prepare(`DELETE FROM ${this.#table} WHERE id = ?`);
    for (let row = next.get(); row && this.#running; row = next.get()) {
      try {
        await this.#put(String(row.source_arn), JSON.parse(String(row.entry)));
        done.run(Number(row.id));
      } catch (error) {
        this.#kernel.notice('error', `An event of ${this.#service} could not be handed to EventBridge; trying again`, {
          source: row.source_arn,
          error: String(error),
        });
        const stopped = new Promise<void>((resolve) => {
          this.#pause = resolve;
        });
        await Promise.race([sleep(this.#kernel.clock, RETRY_MILLISECONDS), stopped]);
      }
    }
  }

  async #put(sourceArn: string, entry: unknown): Promise<void> {
    const caller: Caller = { kind: 'service', principal: `${this.#service}.amazonaws.com`, sourceArn };
    const answer = await this.#kernel.call<{ FailedEntryCount?: number; Entries?: unknown }>(
      caller,
      'events',
      'PutEvents',
      { Entries: [entry] },
    );
    if (answer.FailedEntryCount) throw new Error(`EventBridge refused the entry: ${JSON.stringify(answer.Entries)}`);
  }
}
