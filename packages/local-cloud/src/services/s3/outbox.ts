import { sleep } from '../../clock.ts';
import type { Caller, Kernel } from '../../kernel.ts';
import { type Buckets, bucketArn } from './buckets.ts';
import type { Version } from './objects.ts';

export interface ObjectEvent {
  /** `PutObject`, `POST Object`, `CopyObject` ...; absent where AWS sends none. */
  reason?: string;
  deletion?: 'Permanently Deleted' | 'Delete Marker Created';
  requestId: string;
  requester: string;
}

const RETRY_MILLISECONDS = 1000;

/** Who `caller` is in an event's `requester`. */
export const requesterOf = (caller: Caller, accountId: string): string =>
  caller.kind === 'service' ? caller.principal : caller.kind === 'anonymous' ? 'anonymous' : accountId;

/** S3's events on their way to EventBridge: recorded with the object, sent until accepted. */
export class Outbox {
  readonly #kernel: Kernel;
  readonly #buckets: Buckets;
  #running = false;
  #draining: Promise<void> | undefined;
  #pause: (() => void) | undefined;

  constructor(kernel: Kernel, buckets: Buckets) {
    this.#kernel = kernel;
    this.#buckets = buckets;
  }

  /** Called inside the transaction that changes the object. */
  record(detailType: string, version: Version, event: ObjectEvent): void {
    if (!this.#buckets.get(version.bucket).settings.eventBridge) return;
    const created = detailType === 'Object Created';
    const detail = {
      version: '0',
      bucket: { name: version.bucket },
      object: {
        key: version.key,
        ...(created ? { size: version.size } : {}),
        ...(version.deleteMarker ? {} : { etag: version.etag }),
        ...(version.versionId === 'null' ? {} : { 'version-id': version.versionId }),
        sequencer: `${this.#kernel.clock.now().toString(16)}${version.seq.toString(16).padStart(8, '0')}`.toUpperCase(),
      },
      'request-id': event.requestId,
      requester: event.requester,
      'source-ip-address': '127.0.0.1',
      ...(event.reason ? { reason: event.reason } : {}),
      ...(event.deletion ? { 'deletion-type': event.deletion } : {}),
    };
    const entry = {
      Source: 'aws.s3',
      DetailType: detailType,
      Resources: [bucketArn(version.bucket)],
      Time: Math.floor(this.#kernel.clock.now() / 1000),
      Detail: JSON.stringify(detail),
    };
    this.#kernel.db
      .prepare('INSERT INTO s3_outbox (bucket, entry) VALUES (?, ?)')
      .run(version.bucket, JSON.stringify(entry));
  }

  start(): void {
    this.#running = true;
    this.wake();
  }

  async stop(): Promise<void> {
    this.#running = false;
    // Not awaited while it sleeps between attempts: what is left is in the table.
    this.#pause?.();
    await this.#draining;
  }

  wake(): void {
    if (!this.#running || this.#draining) return;
    this.#draining = this.#drain().finally(() => {
      this.#draining = undefined;
      // An event recorded while the last look came back empty.
      if (this.#running && this.#kernel.db.prepare('SELECT 1 FROM s3_outbox LIMIT 1').get()) this.wake();
    });
  }

  async #drain(): Promise<void> {
    const next = this.#kernel.db.prepare('SELECT id, bucket, entry FROM s3_outbox ORDER BY id LIMIT 1');
    const done = this.#kernel.db.prepare('DELETE FROM s3_outbox WHERE id = ?');
    for (let row = next.get(); row && this.#running; row = next.get()) {
      const caller: Caller = {
        kind: 'service',
        principal: 's3.amazonaws.com',
        sourceArn: bucketArn(String(row.bucket)),
      };
      try {
        const answer = await this.#kernel.call<{ FailedEntryCount?: number; Entries?: unknown }>(
          caller,
          'events',
          'PutEvents',
          { Entries: [JSON.parse(String(row.entry))] },
        );
        if (answer.FailedEntryCount)
          throw new Error(`EventBridge refused the entry: ${JSON.stringify(answer.Entries)}`);
        done.run(Number(row.id));
      } catch (error) {
        this.#kernel.notice('error', 'An S3 event could not be handed to EventBridge; trying again', {
          bucket: row.bucket,
          error: String(error),
        });
        const stopped = new Promise<void>((resolve) => {
          this.#pause = resolve;
        });
        await Promise.race([sleep(this.#kernel.clock, RETRY_MILLISECONDS), stopped]);
      }
    }
  }
}
