import type { Verb } from '../../../kernel.ts';
import type { LogFiles } from '../log-files.ts';

interface Input {
  logGroupName: string;
  logStreamNamePrefix?: string;
  orderBy?: 'LogStreamName' | 'LastEventTime';
  descending?: boolean;
  limit?: number;
  nextToken?: string;
}

export const describeLogStreams = (files: LogFiles): Verb<Input> => ({
  permissions: ({ logGroupName }) => [
    { action: 'logs:DescribeLogStreams', resource: files.streamArn(logGroupName, '') },
  ],
  run({
    logGroupName,
    logStreamNamePrefix = '',
    orderBy = 'LogStreamName',
    descending = false,
    limit = 50,
    nextToken = '0',
  }) {
    const streams = files
      .streams(logGroupName)
      .filter(({ name }) => name.startsWith(logStreamNamePrefix))
      .map(({ name, createdAt, bytes }) => {
        const timestamps = files.read(logGroupName, name).map(({ timestamp }) => timestamp);
        return {
          logStreamName: name,
          creationTime: createdAt,
          storedBytes: bytes,
          arn: files.streamArn(logGroupName, name),
          ...(timestamps.length > 0 && { firstEventTimestamp: timestamps[0]!, lastEventTimestamp: timestamps.at(-1)! }),
        };
      })
      .sort((a, b) =>
        orderBy === 'LastEventTime'
          ? (a.lastEventTimestamp ?? 0) - (b.lastEventTimestamp ?? 0)
          : Number(a.logStreamName > b.logStreamName) - Number(a.logStreamName < b.logStreamName),
      );
    if (descending) streams.reverse();
    const from = Number(nextToken);
    const page = streams.slice(from, from + limit);
    return { logStreams: page, ...(streams.length > from + limit && { nextToken: String(from + limit) }) };
  },
});
