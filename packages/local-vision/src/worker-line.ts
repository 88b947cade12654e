import { Worker } from 'node:worker_threads';
import { VisionError } from './vision-error.ts';
import type { WorkerReply, WorkerRequest } from './worker-messages.ts';

interface Waiting {
  request: WorkerRequest;
  settle(reply: WorkerReply): void;
  reject(error: Error): void;
}

/**
 * The queue of the one worker thread, which gets a request when the previous one is answered, since the models share
 * memory and two at once are no faster. Requests that leave the queue are never processed. An idle thread does not keep
 * the process alive.
 */
export class WorkerLine {
  readonly #waiting = new Set<Waiting>();
  #working: Waiting | undefined;
  #worker: Worker | undefined;

  /** @throws VisionError from the worker, or VISION_CANCELLED once `signal` is aborted */
  ask(request: WorkerRequest, signal?: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.delete(one);
        reject(new VisionError('VISION_CANCELLED', 'nobody waits for the answer any more'));
      };
      const ended = (): void => signal?.removeEventListener('abort', leave);
      const one: Waiting = {
        request,
        settle: (reply) => {
          ended();
          if ('error' in reply) reject(new VisionError(reply.error.code, reply.error.message));
          else resolve(reply.result);
        },
        reject: (error) => {
          ended();
          reject(error);
        },
      };
      if (signal?.aborted) return leave();
      signal?.addEventListener('abort', leave);
      this.#waiting.add(one);
      this.#next();
    });
  }

  /** Ends the thread; waiting requests are rejected. */
  async end(error: Error): Promise<void> {
    const thread = this.#worker;
    this.#fail(error);
    await thread?.terminate();
  }

  #next(): void {
    const [next] = this.#waiting;
    if (this.#working) return;
    if (!next) {
      this.#worker?.unref();
      return;
    }
    this.#waiting.delete(next);
    this.#working = next;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage(next.request);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./vision-worker.ts', import.meta.url));
    worker.on('message', (reply: WorkerReply) => {
      this.#working?.settle(reply);
      this.#working = undefined;
      this.#next();
    });
    worker.on('error', (cause) => this.#fail(new VisionError('VISION_FAILED', 'the vision worker failed', { cause })));
    worker.on('exit', () => {
      if (this.#worker === worker) this.#fail(new VisionError('VISION_FAILED', 'the vision worker ended'));
    });
    return worker;
  }

  #fail(error: Error): void {
    const all = [...(this.#working ? [this.#working] : []), ...this.#waiting];
    this.#waiting.clear();
    this.#working = this.#worker = undefined;
    for (const one of all) one.reject(error);
  }
}
