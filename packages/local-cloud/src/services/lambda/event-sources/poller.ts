import type { Caller, Kernel } from '../../../kernel.ts';
import type { FunctionConfiguration } from '../configuration.ts';
import type { Functions } from '../functions.ts';
import type { InterruptedRuns } from '../interrupted-runs.ts';
import type { Invoker } from '../invoker.ts';
import type { Slots } from '../slots.ts';
import { type BatchOutcome, eitherFailed, readBatchOutcome } from './batch-outcome.ts';
import type { Mapping, MappingStatus } from './mapping.ts';

/** The common parts of every poller. */
export interface PollerParts {
  kernel: Kernel;
  functions: Functions;
  invoker: Invoker;
  /**
   * Limits the batches in progress on this machine. Only pollers and asynchronous events pass here, never a
   * synchronous invocation: a function may wait for another without a deadlock.
   */
  platform: Slots;
  runs: InterruptedRuns;
  mapping: Mapping;
  status: MappingStatus;
}

/** The running side of one event source mapping. */
export interface Poller {
  start(): void;
  /** Takes no new work; resolves when the work in progress is finished. */
  stop(): Promise<void>;
}

/** The wait between looks without a wake-up, and after a refusal. */
export const IDLE_MS = 1_000;
export const PROBLEM_MS = 30_000;

export function functionOf(parts: PollerParts): FunctionConfiguration {
  return parts.functions.get(parts.mapping.functionName, parts.mapping.qualifier);
}

/** A poller reads its source under the function's role, as on AWS, so that a missing permission shows. */
export function callerOf(parts: PollerParts): Caller {
  const { role, name } = functionOf(parts);
  return { kind: 'role', roleArn: role, sessionName: name };
}

/**
 * Hands one batch to the function; twice under `deliverTwice`.
 * @param onStart called when the function's time begins, with the moment at which it ends
 * @throws AwsError when throttled
 */
export async function deliverBatch(
  parts: PollerParts,
  records: readonly unknown[],
  ids: readonly string[],
  onStart: (endsAt: number) => void,
): Promise<BatchOutcome> {
  const { mapping, kernel } = parts;
  const payload = JSON.stringify({ Records: records });
  const once = async (): Promise<BatchOutcome> => {
    const result = await parts.invoker.invoke(functionOf(parts), payload, {
      invokedArn: mapping.functionArn,
      onStart,
    });
    return readBatchOutcome(result, mapping.reportBatchItemFailures, ids);
  };
  const outcome = kernel.chaos.deliverTwice ? eitherFailed(await once(), await once()) : await once();
  const failures = outcome.failed === 'all' || outcome.failed.size > 0;
  parts.status.lastProcessingResult = failures ? 'PROBLEM: Function call failed' : 'OK';
  return outcome;
}

/** Publishes a notice about a problem, once until it changes or ends. */
export function reportProblem(parts: PollerParts, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  const result = `PROBLEM: ${reason}`;
  if (parts.status.lastProcessingResult === result) return;
  parts.status.lastProcessingResult = result;
  const { mapping, kernel } = parts;
  kernel.notice('error', `${mapping.functionName} gets nothing from ${mapping.eventSourceArn}: ${reason}`, {
    eventSourceMapping: mapping.uuid,
    retryInSeconds: PROBLEM_MS / 1000,
  });
}

/** Publishes a notice when the source answers again after a problem. */
export function reportRecovery(parts: PollerParts): void {
  parts.status.lastProcessingResult = 'No records processed';
  parts.kernel.notice('info', `${parts.mapping.functionName} reads ${parts.mapping.eventSourceArn} again`);
}
