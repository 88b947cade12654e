import type { IdAnalysis } from './id/parse-card.ts';
import type { LabelAnalysis } from './labels.ts';
import { LARGEST_BYTES } from './picture.ts';
import { VisionError } from './vision-error.ts';
import { WorkerLine } from './worker-line.ts';
import type { WorkerTasks } from './worker-messages.ts';

/** Recognises and reads pictures on this machine, offline. */
export interface Vision {
  /** Loads the models ahead of the first picture; requests meanwhile wait for it. @throws VisionError */
  load(): Promise<void>;
  /** Reads an identity card. `signal` takes the request out of the queue. @throws VisionError */
  analyzeId(image: Uint8Array, signal?: AbortSignal): Promise<IdAnalysis>;
  /** Returns a picture's labels and colours. `signal` takes the request out of the queue. @throws VisionError */
  detectLabels(image: Uint8Array, signal?: AbortSignal): Promise<LabelAnalysis>;
  /** Ends the worker thread; waiting requests are rejected. */
  close(): Promise<void>;
}

/**
 * Opens the local vision. Costs nothing until the first request; then one worker thread loads the models and keeps them.
 * @example const vision = openVision(); await vision.analyzeId(await readFile('licence.jpg')); await vision.close();
 */
export function openVision(): Vision {
  const line = new WorkerLine();
  let closed = false;
  let loading: Promise<void> | undefined;

  const refuseClosed = () => {
    if (closed) throw new VisionError('VISION_CLOSED', 'the vision was closed');
  };
  const ask = async <T extends 'analyzeId' | 'detectLabels'>(
    task: T,
    image: Uint8Array,
    signal?: AbortSignal,
  ): Promise<WorkerTasks[T]> => {
    refuseClosed();
    if (image.length > LARGEST_BYTES) throw new VisionError('IMAGE_TOO_LARGE', `more than ${LARGEST_BYTES} bytes`);
    return (await line.ask({ task, image: Uint8Array.from(image) }, signal)) as WorkerTasks[T];
  };
  const load = async (): Promise<void> => {
    refuseClosed();
    await line.ask({ task: 'load' });
  };

  return {
    load() {
      loading ??= load().catch((error) => {
        // The next load may succeed.
        loading = undefined;
        throw error;
      });
      return loading;
    },
    analyzeId: (image, signal) => ask('analyzeId', image, signal),
    detectLabels: (image, signal) => ask('detectLabels', image, signal),
    async close() {
      closed = true;
      await line.end(new VisionError('VISION_CLOSED', 'the vision was closed'));
    },
  };
}
