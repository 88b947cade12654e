import type { Kernel } from '../../../kernel.ts';
import type { InvocationResult } from '../invoker.ts';
import type { Mapping } from './mapping.ts';
import type { StreamRecord } from './stream-source.ts';

/** Why records are given up. */
export type GivingUp = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/** The message to an on-failure destination about stream records that are given up: their position, without their data. */
export function failureRecord(
  kernel: Kernel,
  mapping: Mapping,
  batchInfoKey: string,
  shardId: string,
  records: readonly StreamRecord[],
  condition: GivingUp,
  invokeCount: number,
  result: InvocationResult | undefined,
): Record<string, unknown> {
  const first = records[0]!;
  const last = records.at(-1)!;
  return {
    requestContext: {
      ...(result && { requestId: result.requestId }),
      functionArn: mapping.functionArn,
      condition,
      approximateInvokeCount: invokeCount,
    },
    ...(result && {
      responseContext: {
        statusCode: 200,
        executedVersion: result.executedVersion,
        functionError: result.functionError ?? null,
      },
    }),
    version: '1.0',
    timestamp: new Date(kernel.clock.now()).toISOString(),
    [batchInfoKey]: {
      shardId,
      startSequenceNumber: first.sequenceNumber,
      endSequenceNumber: last.sequenceNumber,
      approximateArrivalOfFirstRecord: new Date(first.arrivedAt).toISOString(),
      approximateArrivalOfLastRecord: new Date(last.arrivedAt).toISOString(),
      batchSize: records.length,
      streamArn: mapping.eventSourceArn,
    },
  };
}
