import { randomBytes, randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { AwsError } from '../../errors.ts';
import type { FunctionRun, Kernel } from '../../kernel.ts';
import { workClockOf } from '../../work-clock.ts';
import type { FunctionConfiguration } from './configuration.ts';
import { lambdaEnvironment } from './environment.ts';
import type { LogDelivery } from './log-delivery.ts';
import { endLines, startLine } from './log-lines.ts';
import { IdleSandboxes } from './sandbox/idle-sandboxes.ts';
import { SandboxPool } from './sandbox/pool.ts';
import { type Failure, InitFailed, Sandbox, type SandboxOutcome } from './sandbox/sandbox.ts';
import { Slots } from './slots.ts';

/** The outcome of an invocation; `payload` is JSON, the error's where `functionError` is set. */
export interface InvocationResult {
  requestId: string;
  payload: string;
  functionError?: 'Unhandled';
  executedVersion: string;
  /** The last log lines of this invocation, as `LogType: Tail` returns them. */
  logTail: string;
}

interface InvocationOptions {
  requestId?: string;
  invokedArn?: string;
  clientContext?: unknown;
  /** The caller's session or service. */
  caller?: string;
  /** Called when the function's own time begins, with the moment at which it ends. */
  onStart?: (endsAt: number) => void;
}

const TAIL_CHARACTERS = 4096;

/** Runs functions: finds or starts a sandbox, hands over the event, writes the platform's log lines. */
export class Invoker {
  readonly #kernel: Kernel;
  readonly #logs: LogDelivery;
  readonly #pools = new Map<string, { configuration: FunctionConfiguration; pool: SandboxPool }>();
  readonly #retired = new Map<SandboxPool, FunctionConfiguration>();
  readonly #starts = new Slots(Math.max(2, availableParallelism()));
  readonly #idle = new IdleSandboxes();
  readonly #running = new Map<string, number>();
  #stopped = false;
  readonly #logStreams = new WeakMap<Sandbox, { name: string; tail: string[] }>();

  constructor(kernel: Kernel, logs: LogDelivery) {
    this.#kernel = kernel;
    this.#logs = logs;
  }

  /** @throws AwsError TooManyRequestsException where the function's reserved concurrency is used up */
  async invoke(
    configuration: FunctionConfiguration,
    payload: string,
    options: InvocationOptions = {},
  ): Promise<InvocationResult> {
    if (this.#stopped) throw new Error('local-cloud is stopping');
    const running = this.#running.get(configuration.name) ?? 0;
    if (running >= (configuration.reservedConcurrency ?? Number.POSITIVE_INFINITY)) {
      this.#kernel.signals.emit('function:throttled', configuration.name);
      const fields = { Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded', Type: 'User' };
      throw new AwsError('TooManyRequestsException', 'Rate Exceeded.', 429, fields);
    }
    this.#running.set(configuration.name, running + 1);
    try {
      return await this.#invoke(configuration, payload, options);
    } finally {
      this.#running.set(configuration.name, this.#running.get(configuration.name)! - 1);
    }
  }

  /** Releases the threads of an earlier deployment of the function. */
  retire(name: string): void {
    for (const [key, { configuration, pool }] of this.#pools) {
      if (configuration.name !== name || configuration.version !== '$LATEST') continue;
      pool.retire();
      this.#pools.delete(key);
      this.#retired.set(pool, configuration);
    }
  }

  /** Digests of code that invocations of the function's earlier deployments are still running. */
  codeRunning(name: string): string[] {
    for (const pool of this.#retired.keys()) if (!pool.busy) this.#retired.delete(pool);
    return [...this.#retired.values()].filter((one) => one.name === name).map(({ codeDigest }) => codeDigest);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const pools = [...[...this.#pools.values()].map((entry) => entry.pool), ...this.#retired.keys()];
    this.#pools.clear();
    this.#retired.clear();
    await Promise.all(pools.map((pool) => pool.destroy()));
  }

  async #invoke(
    configuration: FunctionConfiguration,
    payload: string,
    options: InvocationOptions,
  ): Promise<InvocationResult> {
    const requestId = options.requestId ?? randomUUID();
    const pool = this.#poolOf(configuration);
    const asked = { requestId, payload, caller: options.caller, askedAt: this.#kernel.clock.now() };
    let sandbox: Sandbox;
    try {
      sandbox = await pool.acquire();
    } catch (error) {
      if (!(error instanceof InitFailed)) throw error;
      const now = this.#kernel.clock.now();
      this.#tell(configuration, { ...asked, startedAt: now, lines: [] }, error.failure);
      return this.#answer(configuration, requestId, { failure: error.failure, memory: 0, durationMs: 0 }, '');
    }
    const stream = this.#logStreams.get(sandbox)!;
    const initDurationMs = sandbox.initDurationMs;
    sandbox.initDurationMs = undefined;
    const write = (line: string): void => this.#write(configuration, stream, line);
    stream.tail.length = 0;
    const opening = startLine(configuration, requestId);
    if (opening) write(opening);
    const startedAt = this.#kernel.clock.now();
    const traceId = newTraceId(startedAt);
    try {
      options.onStart?.(startedAt + configuration.timeout * 1000);
      const outcome = await sandbox.run({
        requestId,
        payload,
        traceId,
        invokedFunctionArn: options.invokedArn ?? configuration.arn,
        clientContext: options.clientContext,
      });
      for (const line of endLines(configuration, requestId, outcome, initDurationMs)) write(line);
      const lines = [...stream.tail];
      const ran = {
        ...asked,
        startedAt,
        initMs: initDurationMs,
        durationMs: outcome.durationMs,
        result: outcome.payload,
        logStream: stream.name,
        lines,
      };
      this.#tell(configuration, ran, outcome.failure);
      return this.#answer(configuration, requestId, outcome, stream.tail.join('\n').slice(-TAIL_CHARACTERS));
    } finally {
      pool.release(sandbox);
      this.#logs.flush();
    }
  }

  #tell(
    { name, logGroup, memorySize: memoryMb }: FunctionConfiguration,
    run: Omit<FunctionRun, 'functionName' | 'logGroup' | 'memoryMb' | 'endedAt' | 'error'>,
    failure: Failure | undefined,
  ): void {
    const error = failure && { type: failure.errorType, message: failure.errorMessage };
    const endedAt = this.#kernel.clock.now();
    this.#kernel.signals.emit('function:run', {
      functionName: name,
      logGroup,
      memoryMb,
      endedAt,
      ...run,
      ...(error && { error }),
    });
  }

  #answer(
    configuration: FunctionConfiguration,
    requestId: string,
    outcome: SandboxOutcome,
    logTail: string,
  ): InvocationResult {
    this.#kernel.signals.emit(
      'function:invoked',
      configuration.name,
      outcome.durationMs,
      outcome.failure !== undefined,
    );
    const common = { requestId, executedVersion: configuration.version, logTail };
    if (!outcome.failure) return { ...common, payload: outcome.payload ?? 'null' };
    this.#logs.flush();
    return { ...common, payload: JSON.stringify(outcome.failure), functionError: 'Unhandled' };
  }

  #poolOf(configuration: FunctionConfiguration): SandboxPool {
    const key = `${configuration.name}:${configuration.version}`;
    const known = this.#pools.get(key);
    if (known) return known.pool;
    const pool = new SandboxPool(this.#kernel.clock, this.#starts, this.#idle, () => this.#newSandbox(configuration));
    this.#pools.set(key, { configuration, pool });
    return pool;
  }

  #newSandbox(configuration: FunctionConfiguration): Sandbox {
    const day = new Date(this.#kernel.clock.now()).toISOString().slice(0, 10).replaceAll('-', '/');
    const stream = {
      name: `${day}/[${configuration.version}]${randomBytes(16).toString('hex')}`,
      tail: [] as string[],
    };
    const sandbox = new Sandbox({
      configuration,
      environment: lambdaEnvironment(this.#kernel, configuration, stream.name),
      clock: this.#kernel.clock,
      workClock: workClockOf(this.#kernel),
      compileCache: join(this.#kernel.dataDir, 'functions', '.compile-cache'),
      onLine: (line) => this.#write(configuration, stream, line),
    });
    this.#logStreams.set(sandbox, stream);
    return sandbox;
  }

  #write(configuration: FunctionConfiguration, stream: { name: string; tail: string[] }, line: string): void {
    stream.tail.push(line);
    if (stream.tail.length > 200) stream.tail.shift();
    this.#logs.write(configuration, stream.name, line);
  }
}

function newTraceId(now: number): string {
  const root = `1-${Math.floor(now / 1000).toString(16)}-${randomBytes(12).toString('hex')}`;
  return `Root=${root};Parent=${randomBytes(8).toString('hex')};Sampled=0`;
}
