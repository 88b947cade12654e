import type { LogEvent } from './log-files.ts';

export interface Window {
  startTime?: number;
  endTime?: number;
}

/** `startTime` is inclusive, `endTime` exclusive, as in CloudWatch Logs. */
export const within =
  ({ startTime = 0, endTime = Number.POSITIVE_INFINITY }: Window) =>
  ({ timestamp }: LogEvent): boolean =>
    timestamp >= startTime && timestamp < endTime;
