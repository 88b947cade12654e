import { AwsError } from '../../../errors.ts';
import type { Checkpoints } from './checkpoints.ts';
import { IDLE_MS, type PollerParts, PROBLEM_MS, reportProblem, reportRecovery } from './poller.ts';
import { StreamDelivery } from './stream-delivery.ts';
import type { StreamRecord, StreamSource } from './stream-source.ts';
import { WakefulWait } from './wakeful-wait.ts';

/** Reads one shard from its checkpoint on, in order. */
export class ShardConsumer {
  readonly #parts: PollerParts;
  readonly #source: StreamSource;
  readonly #checkpoints: Checkpoints;
  readonly #shardId: string;
  readonly #wait: WakefulWait;
  #stopped = false;

  constructor(parts: PollerParts, source: StreamSource, checkpoints: Checkpoints, shardId: string) {
    this.#parts = parts;
    this.#source = source;
    this.#checkpoints = checkpoints;
    this.#shardId = shardId;
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
    const { after } = this.#checkpoints.get(mapping.uuid, this.#shardId) ?? {};
    let iterator: string | undefined = await this.#source.iterator(this.#shardId, { after });
    while (!this.#stopped) {
      const batch: StreamRecord[] = [];
      iterator = await this.#gather(batch, iterator);
      working();
      if (batch.length > 0) await this.#handle(batch);
      if (this.#stopped) return;
      if (iterator === undefined) return this.#finish();
      if (batch.length === 0) await this.#wait.upTo(IDLE_MS);
    }
  }

  /** Fills `batch` up to the batch size, within the batching window once there is a first record. */
  async #gather(batch: StreamRecord[], from: string): Promise<string | undefined> {
    const { batchSize, maximumBatchingWindowInSeconds } = this.#parts.mapping;
    const { clock } = this.#parts.kernel;
    let until: number | undefined;
    let iterator: string | undefined = from;
    for (;;) {
      this.#wait.reset();
      const page: { records: StreamRecord[]; next?: string } = await this.#source.records(
        this.#shardId,
        iterator,
        batchSize - batch.length,
      );
      batch.push(...page.records);
      iterator = page.next;
      if (batch.length === 0 || batch.length >= batchSize || iterator === undefined || this.#stopped) return iterator;
      until ??= clock.now() + maximumBatchingWindowInSeconds * 1000;
      if (clock.now() >= until) return iterator;
      if (page.records.length === 0) await this.#wait.upTo(Math.min(IDLE_MS, until - clock.now()));
    }
  }

  async #handle(batch: readonly StreamRecord[]): Promise<void> {
    const { mapping } = this.#parts;
    const wanted = batch.filter((record) => mapping.filter(record.event));
    const stopped = (): boolean => this.#stopped;
    const handled = (sequenceNumber: string): void => this.#mark(sequenceNumber);
    const delivery = new StreamDelivery(this.#parts, this.#source, this.#shardId, this.#wait, stopped, handled);
    await delivery.deliver(wanted);
    if (!this.#stopped) this.#mark(batch.at(-1)!.sequenceNumber);
  }

  #mark(after: string): void {
    this.#checkpoints.set(this.#parts.mapping.uuid, this.#shardId, { after, finished: false });
  }

  #finish(): void {
    const { after } = this.#checkpoints.get(this.#parts.mapping.uuid, this.#shardId) ?? {};
    this.#checkpoints.set(this.#parts.mapping.uuid, this.#shardId, { after, finished: true });
  }

  /** The stream keeps a day of records: what lies before it is lost, and that is said by reportProblem. */
  #restart(): void {
    this.#checkpoints.set(this.#parts.mapping.uuid, this.#shardId, { finished: false });
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
