import { Worker } from 'node:worker_threads';
import type { IdAnalysis } from './id/parse-card.ts';
import type { LabelAnalysis } from './labels.ts';
import { LARGEST_BYTES } from './picture.ts';
import { VisionError } from './vision-error.ts';
import type { WorkerReply, WorkerTasks } from './worker-messages.ts';

/** Sees and reads pictures on this machine, offline. */
export interface Vision {
  /** Reads an identity card. @throws VisionError */
  analyzeId(image: Uint8Array): Promise<IdAnalysis>;
  /** Says what a picture shows and in which colours. @throws VisionError */
  detectLabels(image: Uint8Array): Promise<LabelAnalysis>;
  /** Ends the worker thread; what still waits is rejected. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Opens the local vision. Costs nothing until first asked; then one worker thread loads the models it needs and
 * keeps them. An idle worker does not keep the process alive.
 * @example const vision = openVision(); await vision.analyzeId(await readFile('licence.jpg')); await vision.close();
 */
export function openVision(): Vision {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let closed = false;
  let last = 0;

  const fail = (error: Error) => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
    worker = undefined;
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./vision-worker.ts', import.meta.url));
    started.on('message', (reply: WorkerReply) => {
      const one = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (waiting.size === 0) started.unref();
      if ('error' in reply) one?.reject(new VisionError(reply.error.code, reply.error.message));
      else one?.resolve(reply.result);
    });
    started.on('error', (cause) => fail(new VisionError('VISION_FAILED', 'the vision worker failed', { cause })));
    started.on('exit', () => {
      if (worker === started) fail(new VisionError('VISION_FAILED', 'the vision worker ended'));
    });
    return started;
  };

  const ask = async <T extends keyof WorkerTasks>(task: T, image: Uint8Array): Promise<WorkerTasks[T]> => {
    if (closed) throw new VisionError('VISION_CLOSED', 'the vision was closed');
    if (image.length > LARGEST_BYTES) throw new VisionError('IMAGE_TOO_LARGE', `more than ${LARGEST_BYTES} bytes`);
    worker ??= start();
    const thread = worker;
    thread.ref();
    const id = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      thread.postMessage({ id, task, image: Uint8Array.from(image) });
    });
  };

  return {
    analyzeId: (image) => ask('analyzeId', image),
    detectLabels: (image) => ask('detectLabels', image),
    async close() {
      closed = true;
      const thread = worker;
      fail(new VisionError('VISION_CLOSED', 'the vision was closed'));
      await thread?.terminate();
    },
  };
}
