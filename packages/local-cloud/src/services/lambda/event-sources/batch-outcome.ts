import type { InvocationResult } from '../invoker.ts';

/** The failed records of a batch: all of them, or those named. */
export type BatchOutcome = { failed: 'all' | ReadonlySet<string>; result?: InvocationResult };

/**
 * Reads the answer of a function that reports partial failures. As documented: an empty or missing list is success;
 * an unknown, empty or missing `itemIdentifier` fails the whole batch.
 */
export function readBatchOutcome(result: InvocationResult, reportsItems: boolean, ids: Iterable<string>): BatchOutcome {
  if (result.functionError) return { failed: 'all', result };
  if (!reportsItems) return { failed: new Set(), result };
  const answer: unknown = JSON.parse(result.payload);
  if (answer === null) return { failed: new Set(), result };
  if (typeof answer !== 'object') return { failed: 'all', result };
  const items = (answer as { batchItemFailures?: unknown }).batchItemFailures;
  if (items === null || items === undefined) return { failed: new Set(), result };
  if (!Array.isArray(items)) return { failed: 'all', result };
  const known = new Set(ids);
  const failed = new Set<string>();
  for (const item of items as ({ itemIdentifier?: unknown } | null)[]) {
    const id = item?.itemIdentifier;
    if (typeof id !== 'string' || !known.has(id)) return { failed: 'all', result };
    failed.add(id);
  }
  return { failed, result };
}

/** The records that failed in either of two deliveries of the same batch. */
export function eitherFailed(first: BatchOutcome, second: BatchOutcome): BatchOutcome {
  if (first.failed === 'all') return first;
  if (second.failed === 'all') return second;
  return { failed: new Set([...first.failed, ...second.failed]), result: second.result };
}
