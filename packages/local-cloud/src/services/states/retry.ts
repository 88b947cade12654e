import { covers } from './failures.ts';
import type { Retrier } from './model.ts';

/** The retrier that still has an attempt for an error; `counts` are the retries used of each. */
export function retrierFor(retriers: Retrier[] | undefined, error: string, counts: number[]): number | undefined {
  const index = (retriers ?? []).findIndex((retrier) => covers(retrier.ErrorEquals, error));
  const retrier = retriers?.[index];
  return retrier && (counts[index] ?? 0) < (retrier.MaxAttempts ?? 3) ? index : undefined;
}

/** Milliseconds before the retry after `spent` earlier ones. */
export function retryDelay(retrier: Retrier, spent: number, random = Math.random): number {
  const grown = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** spent;
  const seconds = Math.min(grown, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
  return Math.round((retrier.JitterStrategy === 'FULL' ? random() * seconds : seconds) * 1000);
}
