import type { Checkpoints } from './checkpoints.ts';
import { adoptCheckpoints, type Lane, lanesOf } from './lanes.ts';
import { type Poller, type PollerParts, PROBLEM_MS, reportProblem, reportRecovery } from './poller.ts';
import { ShardConsumer } from './shard-consumer.ts';
import type { StreamSource } from './stream-source.ts';
import { WakefulWait } from './wakeful-wait.ts';

/** How often the poller looks for new shards; the end of a shard makes it look at once. */
const REFRESH_MS = 60_000;

/** Checkpoint key that marks that `LATEST` or a timestamp was resolved; later shards are read from their beginning. */
const BEGUN = '';

/** Delivers a stream's records to a function: one reader per lane of a shard, children after their parent. */
export class StreamPoller implements Poller {
  readonly #parts: PollerParts;
  readonly #source: StreamSource;
  readonly #checkpoints: Checkpoints;
  readonly #wait: WakefulWait;
  readonly #consumers = new Map<string, { consumer: ShardConsumer; done: Promise<void> }>();
  #stopped = false;
  #loop: Promise<void> = Promise.resolve();

  constructor(parts: PollerParts, source: StreamSource, checkpoints: Checkpoints) {
    this.#parts = parts;
    this.#source = source;
    this.#checkpoints = checkpoints;
    this.#wait = new WakefulWait(parts.kernel.clock);
  }

  start(): void {
    this.#parts.kernel.signals.on('stream:record', this.#onRecord);
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#parts.kernel.signals.off('stream:record', this.#onRecord);
    this.#wait.wake();
    for (const { consumer } of this.#consumers.values()) consumer.stop();
    await this.#loop;
    await Promise.all([...this.#consumers.values()].map((entry) => entry.done));
  }

  readonly #onRecord = (streamArn: string): void => {
    if (streamArn !== this.#parts.mapping.eventSourceArn) return;
    for (const { consumer } of this.#consumers.values()) consumer.wake();
  };

  async #run(): Promise<void> {
    let refused = false;
    while (!this.#stopped) {
      this.#wait.reset();
      try {
        await this.#refresh();
        if (refused) reportRecovery(this.#parts);
        refused = false;
        await this.#wait.upTo(REFRESH_MS);
      } catch (error) {
        if (this.#stopped) return;
        refused = true;
        reportProblem(this.#parts, error);
        await this.#wait.upTo(PROBLEM_MS);
      }
    }
  }

  async #refresh(): Promise<void> {
    const { mapping } = this.#parts;
    const shards = await this.#source.shards();
    const known = new Set(shards.map((shard) => shard.id));
    for (const { id } of shards) adoptCheckpoints(this.#checkpoints, mapping.uuid, this.#lanesOf(id));
    if (mapping.startingPosition !== 'TRIM_HORIZON' && !this.#checkpoints.get(mapping.uuid, BEGUN)) {
      for (const shard of shards) await this.#startWithin(shard.id);
      this.#checkpoints.set(mapping.uuid, BEGUN, { finished: false });
    }
    for (const { id, parentId } of shards) {
      if (parentId && known.has(parentId) && !this.#lanesOf(parentId).every(this.#finished)) continue;
      for (const lane of this.#lanesOf(id)) {
        if (!this.#stopped && !this.#consumers.has(lane.key) && !this.#finished(lane)) this.#consume(lane);
      }
    }
  }

  #lanesOf(shardId: string): Lane[] {
    return lanesOf(shardId, this.#parts.mapping.parallelizationFactor);
  }

  readonly #finished = ({ key }: Lane): boolean =>
    this.#checkpoints.get(this.#parts.mapping.uuid, key)?.finished === true;

  /**
   * Resolves `LATEST`, or a timestamp, to a position in the stream, on disk: records that arrive while this process is down
   * are not skipped.
   */
  async #startWithin(shardId: string): Promise<void> {
    const { mapping } = this.#parts;
    const { startingPositionTimestamp: from = Number.POSITIVE_INFINITY } = mapping;
    let after: string | undefined;
    let iterator: string | undefined = await this.#source.iterator(shardId, {});
    while (iterator) {
      const page: Awaited<ReturnType<StreamSource['records']>> = await this.#source.records(shardId, iterator, 1000);
      const before = page.records.filter(({ arrivedAt }) => arrivedAt < from * 1000);
      after = before.at(-1)?.sequenceNumber ?? after;
      if (page.records.length === 0 || before.length < page.records.length) break;
      iterator = page.next;
    }
    const checkpoint = { after, finished: iterator === undefined };
    for (const { key } of this.#lanesOf(shardId)) this.#checkpoints.set(mapping.uuid, key, checkpoint);
  }

  #consume(lane: Lane): void {
    const consumer = new ShardConsumer(this.#parts, this.#source, this.#checkpoints, lane);
    const done = consumer.run().then(() => {
      this.#consumers.delete(lane.key);
      this.#wait.wake();
    });
    this.#consumers.set(lane.key, { consumer, done });
  }
}
