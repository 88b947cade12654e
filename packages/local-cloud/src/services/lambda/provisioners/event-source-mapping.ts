import { createHash } from 'node:crypto';
import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Kernel, Provisioner, ResourceInput } from '../../../kernel.ts';
import { queueUrl } from '../../../naming.ts';
import { checkMapping } from '../event-sources/check-mapping.ts';
import type { EventSources } from '../event-sources/event-sources.ts';
import { compileFilters } from '../event-sources/filter.ts';
import type { Mapping } from '../event-sources/mapping.ts';
import { type Functions, parseFunctionName } from '../functions.ts';

/** AWS::Lambda::EventSourceMapping, for queues, DynamoDB streams and Kinesis streams. */
export function eventSourceMappingProvisioner(
  kernel: Kernel,
  functions: Functions,
  eventSources: EventSources,
): Provisioner {
  return {
    properties: [
      'BatchSize',
      'BisectBatchOnFunctionError',
      'DestinationConfig',
      'Enabled',
      'EventSourceArn',
      'FilterCriteria',
      'FunctionName',
      'FunctionResponseTypes',
      'MaximumBatchingWindowInSeconds',
      'MaximumRecordAgeInSeconds',
      'MaximumRetryAttempts',
      'MetricsConfig',
      'ParallelizationFactor',
      'ScalingConfig',
      'StartingPosition',
      'StartingPositionTimestamp',
      'Tags',
    ],
    async apply(input) {
      const mapping = mappingOf(input, functions);
      if (mapping.startingPosition === undefined) await checkVisibility(kernel, functions, mapping);
      await eventSources.apply(mapping);
      const arn = `arn:aws:lambda:${kernel.region}:${kernel.accountId}:event-source-mapping:${mapping.uuid}`;
      return { physicalId: mapping.uuid, attributes: { Id: mapping.uuid, EventSourceMappingArn: arn } };
    },
    async remove({ physicalId }) {
      await eventSources.remove(physicalId);
    },
  };
}

function mappingOf({ stackName, logicalId, properties }: ResourceInput, functions: Functions): Mapping {
  const eventSourceArn = String(properties.EventSourceArn);
  const service = eventSourceArn.split(':')[2];
  if (service !== 'sqs' && service !== 'dynamodb' && service !== 'kinesis')
    throw new NotEmulated(`the event source ${eventSourceArn}`);
  const isQueue = service === 'sqs';
  const start = isQueue ? {} : startOf(service, properties, logicalId);
  const { name, qualifier } = parseFunctionName(String(properties.FunctionName));
  checkMapping(properties, isQueue);
  const batchSize = Number(properties.BatchSize ?? (isQueue ? 10 : 100));
  const maximumBatchingWindowInSeconds = Number(properties.MaximumBatchingWindowInSeconds ?? 0);
  if (isQueue && batchSize > 10 && maximumBatchingWindowInSeconds < 1) {
    throw invalid('Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10');
  }
  const maximumConcurrency = properties.ScalingConfig?.MaximumConcurrency;
  const filters: { Pattern: string }[] = properties.FilterCriteria?.Filters ?? [];
  const filterPatterns = filters.map((filter) => filter.Pattern);
  return {
    uuid: stableUuid(`${stackName}/${logicalId}`),
    eventSourceArn,
    functionName: name,
    qualifier,
    functionArn: qualifier === undefined ? functions.arnOf(name) : `${functions.arnOf(name)}:${qualifier}`,
    enabled: properties.Enabled === undefined || String(properties.Enabled) === 'true',
    batchSize,
    maximumBatchingWindowInSeconds,
    reportBatchItemFailures: (properties.FunctionResponseTypes ?? []).includes('ReportBatchItemFailures'),
    maximumConcurrency: maximumConcurrency === undefined ? undefined : Number(maximumConcurrency),
    ...start,
    bisectBatchOnFunctionError: String(properties.BisectBatchOnFunctionError ?? false) === 'true',
    maximumRetryAttempts: Number(properties.MaximumRetryAttempts ?? -1),
    maximumRecordAgeInSeconds: Number(properties.MaximumRecordAgeInSeconds ?? -1),
    parallelizationFactor: Number(properties.ParallelizationFactor ?? 1),
    onFailure: properties.DestinationConfig?.OnFailure?.Destination,
    filterPatterns,
    filter: compileFilters(filterPatterns, BODY_KEYS[service]),
  };
}

/** The member with the sender's own data, for filters. */
const BODY_KEYS: Record<string, 'body' | 'data'> = { sqs: 'body', kinesis: 'data' };

/** A stream's starting position. */
function startOf(
  service: string,
  { StartingPosition: startingPosition, StartingPositionTimestamp: timestamp }: ResourceInput['properties'],
  logicalId: string,
): Pick<Mapping, 'startingPosition' | 'startingPositionTimestamp'> {
  if (startingPosition === 'TRIM_HORIZON' || startingPosition === 'LATEST') return { startingPosition };
  if (service !== 'kinesis' || startingPosition !== 'AT_TIMESTAMP') {
    throw invalid(`StartingPosition ${startingPosition} of ${logicalId} is not TRIM_HORIZON or LATEST`);
  }
  if (timestamp === undefined) throw invalid(`${logicalId} lacks the StartingPositionTimestamp of AT_TIMESTAMP`);
  return { startingPosition, startingPositionTimestamp: Number(timestamp) };
}

/** AWS makes this check when it creates a mapping: with a shorter timeout a message returns while it is being handled. */
async function checkVisibility(kernel: Kernel, functions: Functions, mapping: Mapping): Promise<void> {
  const { timeout } = functions.get(mapping.functionName, mapping.qualifier);
  const answer = await kernel.call<{ Attributes?: Record<string, string> }>(
    { kind: 'operator' },
    'sqs',
    'GetQueueAttributes',
    { QueueUrl: queueUrl(kernel, mapping.eventSourceArn), AttributeNames: ['VisibilityTimeout'] },
  );
  const visibility = Number(answer.Attributes?.VisibilityTimeout ?? 30);
  if (visibility < timeout) {
    throw invalid(`Queue visibility timeout: ${visibility} seconds is less than Function timeout: ${timeout} seconds`);
  }
}

/** The same mapping has the same id after every restart, and so keeps its checkpoints. */
function stableUuid(text: string): string {
  const hex = createHash('sha256').update(`lambda/event-source-mapping/${text}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

const invalid = (message: string): AwsError => new AwsError('InvalidParameterValueException', message);
