import { AwsError } from '../../../errors.ts';

const MOST_FILTERS = 10;
/** -1: without limit. */
const NO_LIMIT = -1;

/** Settings for streams only, and those for queues only. */
const OF_STREAMS = [
  'StartingPosition',
  'StartingPositionTimestamp',
  'BisectBatchOnFunctionError',
  'MaximumRetryAttempts',
  'MaximumRecordAgeInSeconds',
  'ParallelizationFactor',
  'DestinationConfig',
];
const OF_QUEUES = ['ScalingConfig'];

/** A mapping's settings, checked against the limits in the API reference of CreateEventSourceMapping. @throws AwsError */
export function checkMapping(properties: Record<string, any>, isQueue: boolean): void {
  for (const name of isQueue ? OF_STREAMS : OF_QUEUES) {
    if (properties[name] === undefined) continue;
    throw invalid(`Unsupported ${isQueue ? 'Amazon SQS' : 'stream'} event source mapping parameter: ${name}`);
  }
  between('BatchSize', properties.BatchSize, 1, 10_000);
  between('MaximumBatchingWindowInSeconds', properties.MaximumBatchingWindowInSeconds, 0, 300);
  between('ParallelizationFactor', properties.ParallelizationFactor, 1, 10);
  between('MaximumRetryAttempts', properties.MaximumRetryAttempts, NO_LIMIT, 10_000);
  if (Number(properties.MaximumRecordAgeInSeconds) !== NO_LIMIT) {
    between('MaximumRecordAgeInSeconds', properties.MaximumRecordAgeInSeconds, 60, 604_800);
  }
  between('MaximumConcurrency', properties.ScalingConfig?.MaximumConcurrency, 2, 1_000);
  for (const type of properties.FunctionResponseTypes ?? []) {
    if (type !== 'ReportBatchItemFailures')
      throw invalid(`FunctionResponseTypes has ${type}, which is not a response type`);
  }
  const filters = properties.FilterCriteria?.Filters?.length ?? 0;
  if (filters > MOST_FILTERS) throw invalid(`FilterCriteria has ${filters} filters, of ${MOST_FILTERS} at most`);
}

function between(name: string, value: unknown, least: number, most: number): void {
  if (value === undefined) return;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return;
  throw invalid(`${name} ${value} is not between ${least} and ${most}`);
}

const invalid = (message: string): AwsError => new AwsError('InvalidParameterValueException', message);
