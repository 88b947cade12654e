import { AwsError } from '../../errors.ts';
import type { Caller, Kernel } from '../../kernel.ts';
import type { FunctionConfiguration } from './configuration.ts';

interface LogStream {
  configuration: FunctionConfiguration;
  name: string;
  entries: { timestamp: number; message: string }[];
}

const BATCH = 1000;
const LONGEST_WAIT_MS = 1000;

/**
 * Writes log lines to CloudWatch Logs under the function's own role, so that a role without log permissions shows.
 * Lines gather during a delivery, or until an invocation ends: about one call per invocation.
 */
export class LogDelivery {
  readonly #kernel: Kernel;
  readonly #streams = new Map<string, LogStream>();
  readonly #created = new Set<string>();
  readonly #refused = new Set<string>();
  #delivering: Promise<void> | undefined;
  #cancelTimer: (() => void) | undefined;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  write(configuration: FunctionConfiguration, streamName: string, message: string): void {
    const key = `${configuration.logGroup}\n${streamName}`;
    let stream = this.#streams.get(key);
    if (!stream) {
      stream = { configuration, name: streamName, entries: [] };
      this.#streams.set(key, stream);
    }
    stream.entries.push({ timestamp: this.#kernel.clock.now(), message });
    // The output of a long invocation must be visible before it ends.
    this.#cancelTimer ??= this.#kernel.clock.after(LONGEST_WAIT_MS, () => void this.flush());
  }

  /** Delivers everything written so far. */
  flush(): Promise<void> {
    this.#delivering ??= this.#deliverAll().finally(() => {
      this.#delivering = undefined;
    });
    return this.#delivering;
  }

  async #deliverAll(): Promise<void> {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    while (this.#streams.size > 0) {
      const [key, stream] = this.#streams.entries().next().value!;
      this.#streams.delete(key);
      await this.#deliver(key, stream);
    }
  }

  async #deliver(key: string, stream: LogStream): Promise<void> {
    const { configuration, name } = stream;
    const caller: Caller = { kind: 'role', roleArn: configuration.role, sessionName: configuration.name };
    const target = { logGroupName: configuration.logGroup, logStreamName: name };
    try {
      if (!this.#created.has(key)) await this.#createStream(caller, target);
      this.#created.add(key);
      for (let at = 0; at < stream.entries.length; at += BATCH) {
        const logEvents = stream.entries.slice(at, at + BATCH);
        await this.#kernel.call(caller, 'logs', 'PutLogEvents', { ...target, logEvents });
      }
      this.#refused.delete(configuration.name);
    } catch (error) {
      this.#report(configuration, error);
    }
  }

  async #createStream(caller: Caller, target: { logGroupName: string; logStreamName: string }): Promise<void> {
    try {
      await this.#kernel.call(caller, 'logs', 'CreateLogStream', target);
    } catch (error) {
      if (!(error instanceof AwsError) || error.code !== 'ResourceNotFoundException') throw error;
      const { logGroupName } = target;
      await this.#kernel.call(caller, 'logs', 'CreateLogGroup', { logGroupName });
      await this.#kernel.call(caller, 'logs', 'CreateLogStream', target);
    }
  }

  /** As on AWS, a function runs on when its logs cannot be written; a notice says so, once until it works again. */
  #report(configuration: FunctionConfiguration, error: unknown): void {
    if (this.#refused.has(configuration.name)) return;
    this.#refused.add(configuration.name);
    const reason = error instanceof Error ? error.message : String(error);
    this.#kernel.notice('warn', `The logs of function ${configuration.name} are lost: ${reason}`, {
      function: configuration.name,
      logGroup: configuration.logGroup,
    });
  }
}
