import type { IdAnalysis } from './id/parse-card.ts';
import type { LabelAnalysis } from './labels.ts';
import type { VisionErrorCode } from './vision-error.ts';

/** The worker thread's requests and answers. */
export interface WorkerTasks {
  load: undefined;
  analyzeId: IdAnalysis;
  detectLabels: LabelAnalysis;
}

export type WorkerRequest = { task: 'load' } | { task: 'analyzeId' | 'detectLabels'; image: Uint8Array };

export type WorkerReply =
  | { result: WorkerTasks[keyof WorkerTasks] }
  | { error: { code: VisionErrorCode; message: string } };
