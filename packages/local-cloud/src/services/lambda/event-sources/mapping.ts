import type { RecordFilter } from './filter.ts';

/** One event source mapping, with every setting resolved. */
export interface Mapping {
  uuid: string;
  eventSourceArn: string;
  functionName: string;
  qualifier?: string;
  functionArn: string;
  enabled: boolean;
  batchSize: number;
  maximumBatchingWindowInSeconds: number;
  reportBatchItemFailures: boolean;
  maximumConcurrency?: number;
  startingPosition?: 'TRIM_HORIZON' | 'LATEST' | 'AT_TIMESTAMP';
  /** Seconds since the epoch, with AT_TIMESTAMP. */
  startingPositionTimestamp?: number;
  bisectBatchOnFunctionError: boolean;
  /** -1: until the record expires. */
  maximumRetryAttempts: number;
  /** -1: no limit. */
  maximumRecordAgeInSeconds: number;
  parallelizationFactor: number;
  onFailure?: string;
  filterPatterns: string[];
  filter: RecordFilter;
}

/** The state of a mapping's work, for GetEventSourceMapping. */
export interface MappingStatus {
  lastModified: number;
  lastProcessingResult: string;
}

/** The mapping in `GetEventSourceMapping`'s shape. */
export function describeMapping(mapping: Mapping, status: MappingStatus): Record<string, unknown> {
  const isQueue = mapping.startingPosition === undefined;
  return {
    UUID: mapping.uuid,
    EventSourceArn: mapping.eventSourceArn,
    FunctionArn: mapping.functionArn,
    State: mapping.enabled ? 'Enabled' : 'Disabled',
    StateTransitionReason: 'USER_INITIATED',
    LastModified: status.lastModified / 1000,
    LastProcessingResult: status.lastProcessingResult,
    BatchSize: mapping.batchSize,
    MaximumBatchingWindowInSeconds: mapping.maximumBatchingWindowInSeconds,
    FunctionResponseTypes: mapping.reportBatchItemFailures ? ['ReportBatchItemFailures'] : [],
    ...(mapping.filterPatterns.length > 0 && {
      FilterCriteria: { Filters: mapping.filterPatterns.map((Pattern) => ({ Pattern })) },
    }),
    ...(mapping.maximumConcurrency !== undefined && {
      ScalingConfig: { MaximumConcurrency: mapping.maximumConcurrency },
    }),
    ...(!isQueue && {
      StartingPosition: mapping.startingPosition,
      ...(mapping.startingPositionTimestamp !== undefined && {
        StartingPositionTimestamp: mapping.startingPositionTimestamp,
      }),
      BisectBatchOnFunctionError: mapping.bisectBatchOnFunctionError,
      MaximumRetryAttempts: mapping.maximumRetryAttempts,
      MaximumRecordAgeInSeconds: mapping.maximumRecordAgeInSeconds,
      ParallelizationFactor: mapping.parallelizationFactor,
      DestinationConfig: { OnFailure: mapping.onFailure ? { Destination: mapping.onFailure } : {} },
    }),
  };
}
