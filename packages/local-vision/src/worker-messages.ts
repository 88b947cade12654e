import type { IdAnalysis } from './id/parse-card.ts';
import type { LabelAnalysis } from './labels.ts';
import type { VisionErrorCode } from './vision-error.ts';

/** What the worker thread can be asked, and what it answers. */
export interface WorkerTasks {
  analyzeId: IdAnalysis;
  detectLabels: LabelAnalysis;
}

export interface WorkerRequest {
  id: number;
  task: keyof WorkerTasks;
  image: Uint8Array;
}

export type WorkerReply =
  | { id: number; result: WorkerTasks[keyof WorkerTasks] }
  | { id: number; error: { code: VisionErrorCode; message: string } };
