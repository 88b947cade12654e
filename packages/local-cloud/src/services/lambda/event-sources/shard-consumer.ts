import { AwsError } from '../../../errors.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { Lane } from './lanes.ts';
import { IDLE_MS, type PollerParts, PROBLEM_MS, reportProblem, reportRecovery } from './poller.ts';
import { StreamDelivery } from './stream-delivery.ts';
import type { StreamRecord, StreamSource } from './stream-source.ts';
import { WakefulWait } from './wakeful-wait.ts';

/** The records gathered for a batch: the lane's own, and how far the shard was read for them. */
interface Gathered {
  batch: StreamRecord[];
  /** The last record read, in any lane; undefined where there was none. */
  upTo?: string;
  next?: string;
}

/** The largest payload of one invocation. */
const MOST_PAYLOAD_BYTES = 6_291_456;
const ENVELOPE_BYTES = '{"Records":[]}'.length;

/** Divides a batch into as few parts, in order, as fit into invocations; each has at least one record. */
function withinPayload(batch: readonly StreamRecord[]): StreamRecord[][] {
  const parts: StreamRecord[][] = [];
  let bytes = 0;
  for (const record of batch) {
    const more = Buffer.byteLength(JSON.stringify(record.event)) + 1;
    const part = parts.at(-1);
    if (part && bytes + more <= MOST_PAYLOAD_BYTES) {
      part.push(record);
      bytes += more;
      continue;
    }
    parts.push([record]);
    bytes = ENVELOPE_BYTES + more;
  }
  return parts;
}

/** Reads one shard, or one lane of it, from its checkpoint on, in order. */
export class ShardConsumer {
  readonly #parts: PollerParts;
  readonly #source: StreamSource;
  readonly #checkpoints: Checkpoints;
  readonly #lane: Lane;
  readonly #wait: WakefulWait;
  #stopped = false;

  constructor(parts: PollerParts, source: StreamSource, checkpoints: Checkpoints, lane: Lane) {
    this.#parts = parts;
    this.#source = source;
    this.#checkpoints = checkpoints;
    this.#lane = lane;
    this.#wait = new WakefulWait(parts.kernel.clock);
  }

  wake(): void {
    this.#wait.wake();
  }

  stop(): void {
    this.#stopped = true;
    this.#wait.wake();
  }

  /** Resolves at the end of a closed shard, or when stopped. */
  async run(): Promise<void> {
    let refused = false;
    const working = (): void => {
      if (refused) reportRecovery(this.#parts);
      refused = false;
    };
    while (!this.#stopped) {
      try {
        await this.#consume(working);
        return;
      } catch (error) {
        if (this.#stopped) return;
        const code = error instanceof AwsError ? error.code : undefined;
        if (code === 'ExpiredIteratorException') continue;
        if (code === 'TrimmedDataAccessException') this.#restart();
        refused = true;
        reportProblem(this.#parts, error);
        await this.#rest(PROBLEM_MS);
      }
    }
  }

  async #consume(working: () => void): Promise<void> {
    const { mapping } = this.#parts;
    const { after } = this.#checkpoints.get(mapping.uuid, this.#lane.key) ?? {};
    let iterator = await this.#source.iterator(this.#lane.shardId, { after });
    while (!this.#stopped) {
      const { batch, upTo, next }: Gathered = await this.#gather(iterator);
      working();
      if (batch.length > 0) await this.#handle(batch);
      if (this.#stopped) return;
      if (upTo !== undefined) this.#mark(upTo);
      if (next === undefined) return this.#finish();
      iterator = next;
      if (upTo === undefined) await this.#wait.upTo(IDLE_MS);
    }
  }

  /** Gathers up to the batch size, within the batching window once there is a first record. */
  async #gather(from: string): Promise<Gathered> {
    const { batchSize, maximumBatchingWindowInSeconds } = this.#parts.mapping;
    const { clock } = this.#parts.kernel;
    let until: number | undefined;
    const gathered: Gathered = { batch: [], next: from };
    const { batch } = gathered;
    for (;;) {
      this.#wait.reset();
      const limit = batchSize - batch.length;
      const page = await this.#source.records(this.#lane.shardId, gathered.next!, limit);
      batch.push(...page.records.filter(this.#lane.takes));
      gathered.upTo = page.records.at(-1)?.sequenceNumber ?? gathered.upTo;
      gathered.next = page.next;
      if (batch.length >= batchSize || page.next === undefined || this.#stopped) return gathered;
      // More may follow a full page.
      if (page.records.length === limit) continue;
      if (batch.length === 0) return gathered;
      until ??= clock.now() + maximumBatchingWindowInSeconds * 1000;
      if (clock.now() >= until) return gathered;
      if (page.records.length === 0) await this.#wait.upTo(Math.min(IDLE_MS, until - clock.now()));
    }
  }

  async #handle(batch: readonly StreamRecord[]): Promise<void> {
    const { mapping } = this.#parts;
    const wanted = batch.filter((record) => mapping.filter(record.filterable ?? record.event));
    const stopped = (): boolean => this.#stopped;
    const handled = (sequenceNumber: string): void => this.#mark(sequenceNumber);
    const delivery = new StreamDelivery(this.#parts, this.#source, this.#lane, this.#wait, stopped, handled);
    for (const part of withinPayload(wanted)) await delivery.deliver(part);
  }

  #mark(after: string): void {
    this.#checkpoints.set(this.#parts.mapping.uuid, this.#lane.key, { after, finished: false });
  }

  #finish(): void {
    const { after } = this.#checkpoints.get(this.#parts.mapping.uuid, this.#lane.key) ?? {};
    this.#checkpoints.set(this.#parts.mapping.uuid, this.#lane.key, { after, finished: true });
  }

  /** Starts again at the oldest record: a stream's earlier records have expired, which reportProblem reports. */
  #restart(): void {
    this.#checkpoints.set(this.#parts.mapping.uuid, this.#lane.key, { finished: false });
  }

  async #rest(milliseconds: number): Promise<void> {
    const { clock } = this.#parts.kernel;
    const until = clock.now() + milliseconds;
    while (!this.#stopped && clock.now() < until) {
      this.#wait.reset();
      await this.#wait.upTo(until - clock.now());
    }
  }
}
