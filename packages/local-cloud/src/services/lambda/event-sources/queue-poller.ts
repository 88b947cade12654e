import { AwsError } from '../../../errors.ts';
import { queueUrl } from '../../../naming.ts';
import { Slots } from '../slots.ts';
import {
  callerOf,
  deliverBatch,
  IDLE_MS,
  type Poller,
  type PollerParts,
  PROBLEM_MS,
  reportProblem,
  reportRecovery,
} from './poller.ts';
import { type QueueMessage, queueEventRecord } from './queue-event.ts';
import { WakefulWait } from './wakeful-wait.ts';

const DEFAULT_CONCURRENCY = 5;
const RECEIVE_LIMIT = 10;

interface Wanted {
  message: QueueMessage;
  record: unknown;
}

const handlesOf = (entries: readonly Wanted[]) => entries.map(({ message }) => message.ReceiptHandle);

/**
 * Delivers a queue's messages to a function. A failed batch is left alone: its messages come back when their visibility
 * timeout ends, as on AWS.
 */
export class QueuePoller implements Poller {
  readonly #parts: PollerParts;
  readonly #url: string;
  readonly #lanes: Slots;
  readonly #wait: WakefulWait;
  readonly #inHand = new Set<Promise<void>>();
  #stopped = false;
  #loop: Promise<void> = Promise.resolve();

  constructor(parts: PollerParts) {
    this.#parts = parts;
    this.#url = queueUrl(parts.kernel, parts.mapping.eventSourceArn);
    this.#lanes = new Slots(parts.mapping.maximumConcurrency ?? DEFAULT_CONCURRENCY);
    this.#wait = new WakefulWait(parts.kernel.clock);
  }

  start(): void {
    this.#parts.kernel.signals.on('queue:message', this.#onMessage);
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#parts.kernel.signals.off('queue:message', this.#onMessage);
    this.#wait.wake();
    await this.#loop;
    await Promise.all(this.#inHand);
  }

  readonly #onMessage = (queueArn: string): void => {
    if (queueArn === this.#parts.mapping.eventSourceArn) this.#wait.wake();
  };

  async #run(): Promise<void> {
    let refused = false;
    while (!this.#stopped) {
      const leaveLane = await this.#lanes.acquire();
      // With a batching window, messages are gathered before a place is taken: none may be occupied while waiting.
      const gathers = this.#parts.mapping.maximumBatchingWindowInSeconds > 0;
      const leaveEarly = gathers ? undefined : await this.#parts.platform.acquire();
      const release = (): void => {
        leaveEarly?.();
        leaveLane();
      };
      let batch: QueueMessage[] = [];
      try {
        this.#wait.reset();
        if (!this.#stopped) batch = await this.#receive();
        if (refused) reportRecovery(this.#parts);
        refused = false;
      } catch (error) {
        release();
        refused = true;
        if (!this.#stopped) await this.#pauseAfter(error);
        continue;
      }
      if (batch.length === 0) {
        release();
        if (!this.#stopped) await this.#wait.upTo(IDLE_MS);
        continue;
      }
      const work = this.#work(batch, gathers).finally(() => {
        release();
        this.#inHand.delete(work);
      });
      this.#inHand.add(work);
    }
  }

  /** After a refusal, waits a while before the next attempt, however many messages arrive. */
  async #pauseAfter(error: unknown): Promise<void> {
    reportProblem(this.#parts, error);
    const until = this.#parts.kernel.clock.now() + PROBLEM_MS;
    while (!this.#stopped && this.#parts.kernel.clock.now() < until) {
      this.#wait.reset();
      await this.#wait.upTo(until - this.#parts.kernel.clock.now());
    }
  }

  async #receive(): Promise<QueueMessage[]> {
    const { batchSize, maximumBatchingWindowInSeconds } = this.#parts.mapping;
    const { clock } = this.#parts.kernel;
    const batch = await this.#receiveSome(batchSize);
    if (batch.length === 0) return batch;
    const until = clock.now() + maximumBatchingWindowInSeconds * 1000;
    while (batch.length < batchSize && clock.now() < until && !this.#stopped) {
      this.#wait.reset();
      const more = await this.#receiveSome(batchSize - batch.length);
      batch.push(...more);
      if (more.length === 0) await this.#wait.upTo(Math.min(IDLE_MS, until - clock.now()));
    }
    return batch;
  }

  async #receiveSome(wanted: number): Promise<QueueMessage[]> {
    const { kernel, mapping } = this.#parts;
    const caller = callerOf(this.#parts);
    // Lambda also reads the queue's length, to scale by it; its documentation requires this permission.
    kernel.authorise(caller, [{ action: 'sqs:GetQueueAttributes', resource: mapping.eventSourceArn }]);
    const answer = await kernel.call<{ Messages?: QueueMessage[] }>(caller, 'sqs', 'ReceiveMessage', {
      QueueUrl: this.#url,
      MaxNumberOfMessages: Math.min(wanted, RECEIVE_LIMIT),
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    return answer.Messages ?? [];
  }

  async #work(messages: QueueMessage[], acquire: boolean): Promise<void> {
    const leave = acquire ? await this.#parts.platform.acquire() : undefined;
    try {
      await this.#handle(messages);
    } catch (error) {
      const throttled = error instanceof AwsError && error.code === 'TooManyRequestsException';
      if (!this.#stopped && !throttled) reportProblem(this.#parts, error);
      if (throttled) this.#parts.status.lastProcessingResult = 'PROBLEM: Function call failed';
    } finally {
      leave?.();
    }
  }

  async #handle(messages: QueueMessage[]): Promise<void> {
    const { mapping, kernel } = this.#parts;
    const wanted: Wanted[] = [];
    const unwanted: QueueMessage[] = [];
    for (const message of messages) {
      const record = queueEventRecord(message, mapping.eventSourceArn);
      if (mapping.filter(record)) wanted.push({ message, record });
      else unwanted.push(message);
    }
    await this.#delete(unwanted);
    if (wanted.length === 0) return;
    const records = wanted.map((entry) => entry.record);
    const ids = wanted.map((entry) => entry.message.MessageId);
    const { failed } = await deliverBatch(this.#parts, records, ids, (endsAt) =>
      kernel.signals.emit('messages:running', mapping.eventSourceArn, handlesOf(wanted), endsAt),
    );
    const isFailed = ({ message }: Wanted) => failed === 'all' || failed.has(message.MessageId);
    // The cloud's own stop ended the run, so the function did not fail and the receive does not count.
    if (!this.#stopped) {
      kernel.signals.emit('messages:failed', mapping.eventSourceArn, handlesOf(wanted.filter(isFailed)));
    }
    await this.#delete(wanted.filter((entry) => !isFailed(entry)).map((entry) => entry.message));
  }

  async #delete(messages: QueueMessage[]): Promise<void> {
    const { kernel } = this.#parts;
    for (let at = 0; at < messages.length; at += RECEIVE_LIMIT) {
      const Entries = messages
        .slice(at, at + RECEIVE_LIMIT)
        .map((message, index) => ({ Id: String(index), ReceiptHandle: message.ReceiptHandle }));
      const input = { QueueUrl: this.#url, Entries };
      const answer = await kernel.call<{ Failed?: { Message?: string }[] }>(
        callerOf(this.#parts),
        'sqs',
        'DeleteMessageBatch',
        input,
      );
      const refused = answer.Failed?.[0];
      if (refused) throw new Error(`a message that was handled could not be deleted: ${refused.Message}`);
    }
  }
}
