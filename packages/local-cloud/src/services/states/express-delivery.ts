import type { Kernel } from '../../kernel.ts';
import type { Execution } from './model.ts';

interface LoggingConfiguration {
  Level?: 'OFF' | 'ERROR' | 'FATAL' | 'ALL';
  IncludeExecutionData?: boolean;
  Destinations?: { CloudWatchLogsLogGroup?: { LogGroupArn?: string } }[];
}

const ends = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
};

/**
 * Logs the end of an Express execution if its machine logs: failures at `ERROR` and `FATAL`, every end at `ALL`, with data
 * where the machine includes them. Of AWS's events only the last one is written.
 */
export async function logExpress(kernel: Kernel, ended: Execution): Promise<void> {
  const {
    Level = 'OFF',
    IncludeExecutionData,
    Destinations = [],
  } = (ended.machine.loggingConfiguration ?? {}) as LoggingConfiguration;
  if (ended.status === 'RUNNING' || Level === 'OFF' || (Level !== 'ALL' && ended.status === 'SUCCEEDED')) return;
  const { error, cause, input, output } = ended;
  const line = {
    execution_arn: ended.arn,
    event_timestamp: String(ended.stoppedAt),
    type: ends[ended.status],
    details: { error, ...(IncludeExecutionData && { cause, input, output }) },
  };
  const timestamp = ended.stoppedAt ?? kernel.clock.now();
  const logStreamName = `states/${ended.machine.name}/${new Date(timestamp).toISOString().slice(0, 10)}`;
  for (const { CloudWatchLogsLogGroup } of Destinations) {
    const logGroupName = CloudWatchLogsLogGroup?.LogGroupArn?.split(':')[6];
    if (!logGroupName) continue;
    const stream = { logGroupName, logStreamName };
    await kernel.call(deliverer, 'logs', 'CreateLogStream', stream).catch(alreadyThere);
    await kernel.call(deliverer, 'logs', 'PutLogEvents', {
      ...stream,
      logEvents: [{ timestamp, message: JSON.stringify(line) }],
    });
  }
}

/** The account's own log delivery, which needs no role of a stack. */
const deliverer = { kind: 'operator' } as const;

function alreadyThere(error: Error): void {
  if (!/already exists/.test(error.message)) throw error;
}
