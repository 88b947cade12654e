import type { S3 } from './action.ts';
import type { Version } from './objects.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Applies the lifecycle rules' expirations, hourly on the cloud's clock; S3 does it once a day. */
export class Lifecycle {
  readonly #s3: S3;
  #cancel: (() => void) | undefined;

  constructor(s3: S3) {
    this.#s3 = s3;
  }

  start(): void {
    this.#expire();
    this.#cancel = this.#s3.kernel.clock.after(HOUR, () => this.start());
  }

  stop(): void {
    this.#cancel?.();
  }

  #expire(): void {
    const now = this.#s3.kernel.clock.now();
    for (const bucket of this.#s3.buckets.list()) {
      for (const rule of bucket.settings.expiration ?? []) {
        let newer: Version | undefined;
        for (const version of [...this.#s3.objects.scan(bucket.name, rule.prefix, '', false)]) {
          // A version becomes noncurrent when the next one is written.
          const since = newer?.key === version.key ? newer.modified : undefined;
          newer = version;
          const old = (days: number | undefined, from: number) => days !== undefined && now - from >= days * DAY;
          if (version.latest && !version.deleteMarker && old(rule.days, version.modified)) {
            this.#delete(version, undefined);
          } else if (!version.latest && old(rule.noncurrentDays, since ?? now)) {
            this.#delete(version, version.versionId);
          }
        }
      }
    }
  }

  #delete(version: Version, versionId: string | undefined): void {
    this.#s3.objects.delete(version.bucket, version.key, versionId, {
      reason: 'Lifecycle Expiration',
      requestId: 'lifecycle',
      requester: 's3.amazonaws.com',
    });
  }
}
