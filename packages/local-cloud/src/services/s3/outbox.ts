import { EventOutbox } from '../../event-outbox.ts';
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

/** The `requester` of an event, from its `caller`. */
export const requesterOf = (caller: Caller, accountId: string): string =>
  caller.kind === 'service' ? caller.principal : caller.kind === 'anonymous' ? 'anonymous' : accountId;

/** S3's events on their way to EventBridge, for buckets with that setting. */
export class Outbox extends EventOutbox {
  readonly #kernel: Kernel;
  readonly #buckets: Buckets;

  constructor(kernel: Kernel, buckets: Buckets) {
    super(kernel, 's3');
    this.#kernel = kernel;
    this.#buckets = buckets;
  }

  /** Called inside the transaction that changes the object. */
  recordObject(detailType: string, version: Version, event: ObjectEvent): void {
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
    const arn = bucketArn(version.bucket);
    this.record(arn, { detailType, resources: [arn], detail });
  }
}
