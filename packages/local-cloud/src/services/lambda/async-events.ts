import { randomUUID } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import type { Caller, Kernel } from '../../kernel.ts';
import { queueUrl } from '../../naming.ts';
import type { FunctionConfiguration } from './configuration.ts';
import { sendToDestination } from './destinations.ts';
import type { Functions } from './functions.ts';
import type { InterruptedRuns } from './interrupted-runs.ts';
import type { InvocationResult, Invoker } from './invoker.ts';
import type { Slots } from './slots.ts';

interface StoredEvent {
  id: string;
  function_name: string;
  qualifier: string | null;
  payload: string;
  attempts: number;
  created_at: number;
  due_at: number;
}

const RETRY_MS = [60_000, 120_000];
const THROTTLED_MS = 1_000;

/** Lambda's internal queue of asynchronous invocations: durable, two retries, then a destination or dead-letter queue. */
export class AsyncEvents {
  readonly #kernel: Kernel;
  readonly #functions: Functions;
  readonly #invoker: Invoker;
  readonly #platform: Slots;
  readonly #runs: InterruptedRuns;
  readonly #inHand = new Map<string, Promise<void>>();
  readonly #timers = new Map<string, () => void>();
  #running = false;

  constructor(kernel: Kernel, functions: Functions, invoker: Invoker, platform: Slots, runs: InterruptedRuns) {
    this.#kernel = kernel;
    this.#functions = functions;
    this.#invoker = invoker;
    this.#platform = platform;
    this.#runs = runs;
    kernel.db.exec(`CREATE TABLE IF NOT EXISTS lambda_events (
      id TEXT PRIMARY KEY, function_name TEXT NOT NULL, qualifier TEXT, payload TEXT NOT NULL,
      attempts INTEGER NOT NULL, created_at INTEGER NOT NULL, due_at INTEGER NOT NULL)`);
  }

  accept(functionName: string, qualifier: string | undefined, payload: string): string {
    const now = this.#kernel.clock.now();
    const id = randomUUID();
    this.#kernel.db
      .prepare('INSERT INTO lambda_events VALUES (?, ?, ?, ?, 0, ?, ?)')
      .run(id, functionName, qualifier ?? null, payload, now, now);
    this.#schedule(id, 0);
    return id;
  }

  start(): void {
    this.#running = true;
    const now = this.#kernel.clock.now();
    for (const row of this.#kernel.db.prepare('SELECT id, due_at FROM lambda_events ORDER BY due_at').all()) {
      this.#schedule(String(row.id), Math.max(0, Number(row.due_at) - now));
    }
  }

  async stop(): Promise<void> {
    this.#running = false;
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
    await Promise.all(this.#inHand.values());
  }

  #schedule(id: string, milliseconds: number): void {
    if (!this.#running || this.#inHand.has(id)) return;
    if (milliseconds > 0) {
      const fire = (): void => {
        this.#timers.delete(id);
        this.#schedule(id, 0);
      };
      this.#timers.set(id, this.#kernel.clock.after(milliseconds, fire));
      return;
    }
    const work = this.#work(id)
      .catch((error: unknown) => {
        if (this.#running) {
          this.#kernel.notice('error', `An asynchronous invocation is stuck: ${String(error)}`, { id });
        }
        return THROTTLED_MS * 30;
      })
      .then((retryIn) => {
        this.#inHand.delete(id);
        if (retryIn !== undefined) this.#schedule(id, retryIn);
      });
    this.#inHand.set(id, work);
  }

  /** Answers the milliseconds until the next attempt; undefined when the event is finished. */
  async #work(id: string): Promise<number | undefined> {
    const release = await this.#platform.acquire();
    try {
      const event = this.#kernel.db.prepare('SELECT * FROM lambda_events WHERE id = ?').get(id) as
        | StoredEvent
        | undefined;
      if (!event || !this.#running) return undefined;
      const configuration = this.#functions.find(event.function_name, event.qualifier ?? undefined);
      if (!configuration) {
        this.#kernel.notice('error', `Function ${event.function_name} is gone; its event ${id} is dropped`);
        return this.#forget(id);
      }
      return await this.#attempt(event, configuration);
    } finally {
      release();
    }
  }

  async #attempt(event: StoredEvent, configuration: FunctionConfiguration): Promise<number | undefined> {
    const settings = this.#functions.asyncSettings(configuration.name);
    let result: InvocationResult;
    try {
      const onStart = (endsAt: number): void => this.#runs.begin(event.id, endsAt);
      result = await this.#invoker.invoke(configuration, event.payload, { requestId: event.id, onStart });
    } catch (error) {
      // Throttling costs no retry; the event waits until it is too old.
      if (!(error instanceof AwsError) || error.code !== 'TooManyRequestsException') throw error;
      const age = this.#kernel.clock.now() - event.created_at;
      if (age < settings.maximumEventAgeInSeconds * 1000) return this.#postpone(event, event.attempts, THROTTLED_MS);
      const payload = JSON.stringify({ errorType: error.code, errorMessage: error.message });
      result = { requestId: event.id, payload, functionError: 'Unhandled', executedVersion: '$LATEST', logTail: '' };
      return this.#finish(event, configuration, result, 'EventAgeExceeded');
    }
    // The cloud's own stop ended the thread, so the function did not fail: the next start resumes the event.
    if (!this.#running && result.functionError) return undefined;
    const interruptedUntil = this.#runs.end(event.id);
    if (!result.functionError) return this.#finish(event, configuration, result, 'Success');
    if (interruptedUntil !== undefined) {
      return this.#postpone(event, event.attempts, interruptedUntil - this.#kernel.clock.now());
    }
    if (event.attempts >= settings.maximumRetryAttempts) {
      return this.#finish(event, configuration, result, 'RetriesExhausted');
    }
    const wait = RETRY_MS[Math.min(event.attempts, RETRY_MS.length - 1)]!;
    const age = this.#kernel.clock.now() + wait - event.created_at;
    if (age > settings.maximumEventAgeInSeconds * 1000) {
      return this.#finish(event, configuration, result, 'EventAgeExceeded');
    }
    return this.#postpone(event, event.attempts + 1, wait);
  }

  async #finish(
    event: StoredEvent,
    configuration: FunctionConfiguration,
    result: InvocationResult,
    condition: 'Success' | 'RetriesExhausted' | 'EventAgeExceeded',
  ): Promise<undefined> {
    const caller: Caller = { kind: 'role', roleArn: configuration.role, sessionName: configuration.name };
    const settings = this.#functions.asyncSettings(configuration.name);
    const succeeded = condition === 'Success';
    const destination = succeeded ? settings.onSuccess : settings.onFailure;
    if (destination) {
      const detailType = `Lambda Function Invocation Result - ${succeeded ? 'Success' : 'Failure'}`;
      const body = JSON.stringify(invocationRecord(this.#kernel, event, configuration, result, condition));
      await sendToDestination(this.#kernel, caller, destination, body, { detailType, resources: [configuration.arn] });
    }
    if (!succeeded && configuration.deadLetterArn) await this.#deadLetter(caller, event, configuration, result);
    if (!succeeded && !destination && !configuration.deadLetterArn) {
      this.#kernel.notice(
        'warn',
        `An event for ${configuration.name} failed for good and is lost: it has no dead-letter queue`,
        {
          requestId: event.id,
        },
      );
    }
    return this.#forget(event.id);
  }

  async #deadLetter(
    caller: Caller,
    event: StoredEvent,
    configuration: FunctionConfiguration,
    result: InvocationResult,
  ): Promise<void> {
    const { errorMessage } = JSON.parse(result.payload) as { errorMessage: string };
    const attributes = {
      RequestID: { DataType: 'String', StringValue: event.id },
      ErrorCode: { DataType: 'Number', StringValue: '200' },
      ErrorMessage: { DataType: 'String', StringValue: errorMessage.slice(0, 1024) || 'Unknown' },
    };
    const target = configuration.deadLetterArn!;
    if (target.split(':')[2] === 'sns') {
      const message = { TopicArn: target, Message: event.payload, MessageAttributes: attributes };
      await this.#kernel.call(caller, 'sns', 'Publish', message);
      return;
    }
    const message = { MessageBody: event.payload, MessageAttributes: attributes };
    await this.#kernel.call(caller, 'sqs', 'SendMessage', { QueueUrl: queueUrl(this.#kernel, target), ...message });
  }

  #postpone(event: StoredEvent, attempts: number, milliseconds: number): number {
    const due = this.#kernel.clock.now() + milliseconds;
    this.#kernel.db
      .prepare('UPDATE lambda_events SET attempts = ?, due_at = ? WHERE id = ?')
      .run(attempts, due, event.id);
    return milliseconds;
  }

  #forget(id: string): undefined {
    this.#kernel.db.prepare('DELETE FROM lambda_events WHERE id = ?').run(id);
  }
}

function invocationRecord(
  kernel: Kernel,
  event: StoredEvent,
  configuration: FunctionConfiguration,
  result: InvocationResult,
  condition: string,
): unknown {
  return {
    version: '1.0',
    timestamp: new Date(kernel.clock.now()).toISOString(),
    requestContext: {
      requestId: event.id,
      functionArn: `${configuration.arn}:${configuration.version}`,
      condition,
      approximateInvokeCount: event.attempts + 1,
    },
    requestPayload: JSON.parse(event.payload),
    responseContext: {
      statusCode: 200,
      executedVersion: result.executedVersion,
      ...(result.functionError && { functionError: result.functionError }),
    },
    responsePayload: JSON.parse(result.payload),
  };
}
