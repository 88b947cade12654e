import { AwsError } from '../../../errors.ts';
import type { InvocationResult } from '../invoker.ts';
import { tellFailure } from './failure-destination.ts';
import { failureRecord, type GivingUp } from './failure-record.ts';
import type { Lane } from './lanes.ts';
import { callerOf, deliverBatch, type PollerParts } from './poller.ts';
import type { StreamRecord, StreamSource } from './stream-source.ts';
import type { WakefulWait } from './wakeful-wait.ts';

const FIRST_BACKOFF_MS = 200;
const LONGEST_BACKOFF_MS = 60_000;

interface Work {
  records: readonly StreamRecord[];
  invocations: number;
  result?: InvocationResult;
}

/** Delivers one batch of a shard to the function: in order, with the mapping's retries, splits and giving up. */
export class StreamDelivery {
  readonly #parts: PollerParts;
  readonly #source: StreamSource;
  readonly #lane: Lane;
  readonly #wait: WakefulWait;
  readonly #stopped: () => boolean;
  readonly #handled: (sequenceNumber: string) => void;

  /** `handled` is called with the last record that need not be delivered again. */
  constructor(
    parts: PollerParts,
    source: StreamSource,
    lane: Lane,
    wait: WakefulWait,
    stopped: () => boolean,
    handled: (sequenceNumber: string) => void,
  ) {
    this.#parts = parts;
    this.#source = source;
    this.#lane = lane;
    this.#wait = wait;
    this.#stopped = stopped;
    this.#handled = handled;
  }

  /** Resolves when every record is handled or given up, or when the poller stops. */
  async deliver(records: readonly StreamRecord[]): Promise<void> {
    const pending: Work[] = [{ records, invocations: 0 }];
    let failuresInARow = 0;
    while (pending.length > 0 && !this.#stopped()) {
      const work = await this.#withoutExpired(pending.shift()!);
      if (work.records.length === 0) continue;
      const { maximumRetryAttempts } = this.#parts.mapping;
      if (maximumRetryAttempts >= 0 && work.invocations > maximumRetryAttempts) {
        await this.#giveUp(work, 'RetryAttemptsExhausted');
        continue;
      }
      const left = await this.#attempt(work);
      failuresInARow = left.length === 0 ? 0 : failuresInARow + 1;
      pending.unshift(...left);
      // Halves of a split batch are delivered at once; the same records again only after a pause.
      if (left.length === 1) await this.#pause(FIRST_BACKOFF_MS * 2 ** (failuresInARow - 1));
    }
  }

  /** Answers the work that is still to be delivered. */
  async #attempt(work: Work): Promise<Work[]> {
    const { records } = work;
    const release = await this.#parts.platform.acquire();
    try {
      const ids = records.map((record) => record.sequenceNumber);
      const events = records.map((record) => record.event);
      const shard = `${this.#parts.mapping.uuid}/${this.#lane.key}`;
      const { failed, result } = await deliverBatch(this.#parts, events, ids, (endsAt) =>
        this.#parts.runs.begin(shard, endsAt),
      );
      this.#measureAge(records);
      // The cloud's own stop ended the thread, so nothing failed: the next start delivers the records again.
      if (failed === 'all' && this.#stopped()) return [work];
      const interrupted = this.#parts.runs.end(shard) !== undefined;
      const good = failed === 'all' ? 0 : failed.size === 0 ? records.length : ids.findIndex((id) => failed.has(id));
      if (good > 0) this.#handled(ids[good - 1]!);
      if (good === records.length) return [];
      if (good > 0) return this.#rest({ records: records.slice(good), invocations: interrupted ? 0 : 1, result });
      if (interrupted) return [work];
      return this.#again({ records, invocations: work.invocations + 1, result });
    } catch (error) {
      // Throttling costs no attempt.
      if (error instanceof AwsError && error.code === 'TooManyRequestsException') return [work];
      throw error;
    } finally {
      release();
    }
  }

  /** `IteratorAge`: the age of the batch's last record. */
  #measureAge(records: readonly StreamRecord[]): void {
    const { kernel, mapping } = this.#parts;
    kernel.signals.emit('metric:measured', {
      namespace: 'AWS/Lambda',
      dimensions: { FunctionName: mapping.functionName },
      values: { IteratorAge: Math.max(0, kernel.clock.now() - records.at(-1)!.arrivedAt) },
      unit: 'Milliseconds',
    });
  }

  /** The work from the first failed record on; a split there costs no retry, if the mapping splits. */
  #rest(work: Work): Work[] {
    return [this.#splits(work) ? { ...work, invocations: 0 } : work];
  }

  #splits(work: Work): boolean {
    return this.#parts.mapping.bisectBatchOnFunctionError && work.records.length > 1;
  }

  #again(work: Work): Work[] {
    if (!this.#splits(work)) return [work];
    const invocations = work.invocations - 1;
    const middle = Math.ceil(work.records.length / 2);
    const halves = [work.records.slice(0, middle), work.records.slice(middle)];
    return halves.map((records) => ({ ...work, records, invocations }));
  }

  async #withoutExpired(work: Work): Promise<Work> {
    const { maximumRecordAgeInSeconds } = this.#parts.mapping;
    if (maximumRecordAgeInSeconds < 0) return work;
    const oldest = this.#parts.kernel.clock.now() - maximumRecordAgeInSeconds * 1000;
    const fresh = work.records.findIndex((record) => record.arrivedAt >= oldest);
    const expired = work.records.slice(0, fresh < 0 ? undefined : fresh);
    if (expired.length === 0) return work;
    await this.#giveUp({ ...work, records: expired }, 'RecordAgeExceeded');
    return { ...work, records: work.records.slice(expired.length) };
  }

  /** Sends the failure record before the checkpoint moves: a crash in between sends it twice, never zero times. */
  async #giveUp(work: Work, condition: GivingUp): Promise<void> {
    const { kernel, mapping } = this.#parts;
    const body = failureRecord(
      kernel,
      mapping,
      this.#source.batchInfoKey,
      this.#lane.shardId,
      work.records,
      condition,
      work.invocations,
      work.result,
    );
    if (mapping.onFailure) {
      const { onFailure } = mapping;
      await tellFailure(kernel, callerOf(this.#parts), { ...mapping, onFailure }, this.#lane, body, work.records);
    } else {
      const message = `${mapping.functionName} lost ${work.records.length} stream records (${condition}): it has no on-failure destination`;
      kernel.notice('warn', message, body);
    }
    this.#handled(work.records.at(-1)!.sequenceNumber);
  }

  async #pause(milliseconds: number): Promise<void> {
    const { clock } = this.#parts.kernel;
    const until = clock.now() + Math.min(milliseconds, LONGEST_BACKOFF_MS);
    while (!this.#stopped() && clock.now() < until) {
      this.#wait.reset();
      await this.#wait.upTo(until - clock.now());
    }
  }
}
