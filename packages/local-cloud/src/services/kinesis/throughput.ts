import type { Clock } from '../../clock.ts';
import type { Stream } from './stream-store.ts';

/** One shard's limits per second. */
const RECORDS_A_SECOND = 1_000;
const BYTES_A_SECOND = 1_048_576;

/** Each shard's load in the current second. Forgotten when the cloud stops. */
export class Throughput {
  readonly #clock: Clock;
  readonly #taken = new Map<string, { second: number; records: number; bytes: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether the shard accepts a record of this size now; counts it if so. */
  admits(stream: Stream, shard: number, bytes: number): boolean {
    const key = `${stream.id}/${shard}`;
    const second = Math.floor(this.#clock.now() / 1000);
    const known = this.#taken.get(key);
    const taken = known?.second === second ? known : { second, records: 0, bytes: 0 };
    if (taken.records + 1 > RECORDS_A_SECOND || taken.bytes + bytes > BYTES_A_SECOND) return false;
    this.#taken.set(key, { second, records: taken.records + 1, bytes: taken.bytes + bytes });
    return true;
  }
}
