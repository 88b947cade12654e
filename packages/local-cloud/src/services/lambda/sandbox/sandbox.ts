import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Clock } from '../../../clock.ts';
import type { WorkClock } from '../../../work-clock.ts';
import type { FunctionConfiguration } from '../configuration.ts';

/** An error in the form that a function's caller receives. */
export interface Failure {
  errorType: string;
  errorMessage: string;
  trace?: string[];
}

/** One invocation in the form that the worker thread receives. */
export interface SandboxRequest {
  requestId: string;
  payload: string;
  invokedFunctionArn: string;
  traceId: string;
  clientContext?: unknown;
}

/** Its outcome; `payload` is the handler's answer as JSON. */
export interface SandboxOutcome {
  payload?: string;
  failure?: Failure;
  durationMs: number;
  /** Bytes of the thread's heap. */
  memory: number;
}

type FromWorker =
  | { kind: 'line'; line: string }
  | { kind: 'ready' }
  | { kind: 'init-failed'; failure: Failure }
  | { kind: 'died'; failure: Failure }
  | { kind: 'result'; payload?: string; failure?: Failure; memory: number };

interface SandboxOptions {
  configuration: FunctionConfiguration;
  environment: Record<string, string>;
  clock: Clock;
  /** The clock for the function's timeout. */
  workClock: WorkClock;
  compileCache: string;
  onLine: (line: string) => void;
}

/** AWS gives code outside the handler ten seconds; after that it starts again, within the function's timeout. */
const INIT_SECONDS = 10;

/** How long to wait, in real time, for a timed-out thread to tell its memory: it may never answer. */
const BUSY_MS = 100;

/** Thrown where a function's code cannot be loaded. */
export class InitFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.errorMessage);
    this.name = 'InitFailed';
    this.failure = failure;
  }
}

/**
 * One execution environment: a worker thread with the function's code loaded. It ends with this process, however that
 * ends, and runs one invocation at a time.
 */
export class Sandbox {
  readonly configuration: FunctionConfiguration;
  /** Set once, read by the invocation that had to wait for it. */
  initDurationMs: number | undefined;
  /** False once the thread is gone or must not be used again. */
  alive = true;
  /** Called when the thread ends by itself while idle. */
  onExit: () => void = () => {};
  readonly #worker: Worker;
  readonly #clock: Clock;
  readonly #workClock: WorkClock;
  #settle: ((end: { message?: FromWorker; failure?: Failure }) => void) | undefined;
  #requestId: string | undefined;
  #died: Failure | undefined;

  constructor(options: SandboxOptions) {
    const { configuration } = options;
    this.configuration = configuration;
    this.#clock = options.clock;
    this.#workClock = options.workClock;
    this.#worker = new Worker(new URL('./bootstrap.mjs', import.meta.url), {
      env: options.environment,
      execArgv: [],
      argv: [],
      resourceLimits: { maxOldGenerationSizeMb: configuration.memorySize },
      workerData: {
        taskRoot: configuration.taskRoot,
        handler: configuration.handler,
        runtime: configuration.runtime,
        compileCache: options.compileCache,
      },
    });
    this.#worker.on('message', (message: FromWorker) => {
      if (message.kind === 'line') options.onLine(message.line);
      else if (message.kind === 'died') this.#died = message.failure;
      else this.#settle?.({ message });
    });
    this.#worker.on('error', (error) => {
      this.#died ??= this.#crashOf(error);
    });
    this.#worker.on('exit', (code) => this.#exited(code));
  }

  /** Resolves when the handler is loaded. @throws InitFailed */
  async load(): Promise<void> {
    const started = performance.now();
    const end = await this.#next(INIT_SECONDS + this.configuration.timeout, 'Sandbox.Timedout');
    const failure = end.failure ?? (end.message?.kind === 'init-failed' ? end.message.failure : undefined);
    if (failure) {
      await this.discard();
      throw new InitFailed(failure);
    }
    this.initDurationMs = performance.now() - started;
  }

  async run(request: SandboxRequest): Promise<SandboxOutcome> {
    const started = performance.now();
    this.#requestId = request.requestId;
    const ended = this.#next(this.configuration.timeout, 'Sandbox.Timedout');
    // A moment, not a span: a thread that receives it late must not assume more time.
    this.#worker.postMessage({ ...request, endsAt: Date.now() + this.configuration.timeout * 1000 });
    const end = await ended;
    const durationMs = performance.now() - started;
    if (end.message?.kind === 'result') {
      const { payload, failure, memory } = end.message;
      return { payload, failure, memory, durationMs };
    }
    const { errorType } = end.failure ?? {};
    const all = this.configuration.memorySize * 2 ** 20;
    const memory = errorType === 'Runtime.OutOfMemory' ? all : await this.#memoryInUse();
    await this.discard();
    return { failure: end.failure, memory, durationMs };
  }

  /** Memory of a thread that did not report it; 0 where the thread has ended or is too busy to answer. */
  async #memoryInUse(): Promise<number> {
    const patience = new AbortController();
    const gaveUp = setTimeout(BUSY_MS, undefined, { signal: patience.signal }).catch(() => undefined);
    const heap = await Promise.race([this.#worker.getHeapStatistics().catch(() => undefined), gaveUp]);
    patience.abort();
    return heap ? heap.total_heap_size + heap.external_memory : 0;
  }

  /** Ends the thread, even in an endless loop. */
  async discard(): Promise<void> {
    this.alive = false;
    await this.#worker.terminate();
  }

  async #next(seconds: number, timeoutType: string): Promise<{ message?: FromWorker; failure?: Failure }> {
    if (!this.alive) return { failure: this.#died ?? this.#exitFailure(0) };
    let cancel = (): void => {};
    const end = await new Promise<{ message?: FromWorker; failure?: Failure }>((resolve) => {
      this.#settle = resolve;
      cancel = this.#workClock.after(seconds * 1000, () => {
        this.alive = false;
        const at = new Date(this.#clock.now()).toISOString();
        const errorMessage = `${at} ${this.#requestId ?? ''} Task timed out after ${seconds.toFixed(2)} seconds`;
        resolve({ failure: { errorType: timeoutType, errorMessage } });
      });
    });
    cancel();
    this.#settle = undefined;
    return end;
  }

  #exited(code: number): void {
    this.alive = false;
    if (this.#settle) this.#settle({ failure: this.#died ?? this.#exitFailure(code) });
    else this.onExit();
  }

  #exitFailure(code: number): Failure {
    const how =
      code === 0 ? 'Runtime exited without providing a reason' : `Runtime exited with error: exit status ${code}`;
    return { errorType: 'Runtime.ExitError', errorMessage: `RequestId: ${this.#requestId ?? ''} Error: ${how}` };
  }

  #crashOf(error: Error): Failure {
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
      const errorMessage = `RequestId: ${this.#requestId ?? ''} Error: Runtime exited with error: signal: killed`;
      return { errorType: 'Runtime.OutOfMemory', errorMessage };
    }
    return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') };
  }
}
