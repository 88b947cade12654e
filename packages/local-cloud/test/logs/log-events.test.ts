import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { type Cloud, startCloud } from '../../src/index.ts';
import { createLogs } from '../../src/services/logs/index.ts';

const logGroupName = '/aws/lambda/file-claim';
const logStreamName = '2026/01/01/[$LATEST]abc';

describe('logs through the real client', () => {
  let cloud: Cloud;
  let logs: CloudWatchLogsClient;

  beforeAll(async () => {
    cloud = await startCloud({ quiet: true, services: [createLogs] });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    logs = new CloudWatchLogsClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials });
    await logs.send(new CreateLogGroupCommand({ logGroupName }));
    await logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
    const logEvents = ['INFO filed', 'ERROR "no" policy\nline two', 'INFO done'].map((message, index) => ({
      timestamp: 1000 + index,
      message,
    }));
    await logs.send(new PutLogEventsCommand({ logGroupName, logStreamName, logEvents }));
  });

  afterAll(async () => {
    logs.destroy();
    await cloud.stop();
  });

  const messages = (events: { message?: string }[] | undefined): (string | undefined)[] =>
    (events ?? []).map(({ message }) => message);

  it('reads events page by page until the token repeats', async () => {
    const seen: (string | undefined)[] = [];
    let nextToken: string | undefined;
    for (;;) {
      const page = await logs.send(
        new GetLogEventsCommand({ logGroupName, logStreamName, startFromHead: true, limit: 2, nextToken }),
      );
      if (page.nextForwardToken === nextToken) break;
      seen.push(...messages(page.events));
      nextToken = page.nextForwardToken;
    }
    expect(seen).toEqual(['INFO filed', 'ERROR "no" policy\nline two', 'INFO done']);
  });

  it('reads the newest without a starting position', async () => {
    const { events } = await logs.send(new GetLogEventsCommand({ logGroupName, logStreamName, limit: 1 }));
    expect(messages(events)).toEqual(['INFO done']);
  });

  it.each([
    ['ERROR', 1],
    ['INFO done', 1],
    ['?filed ?done', 2],
    ['-INFO', 1],
    ['"ERROR \\"no\\""', 1],
    ['', 3],
  ])('filters by %j', async (filterPattern, count) => {
    const { events } = await logs.send(new FilterLogEventsCommand({ logGroupName, filterPattern }));
    expect(events).toHaveLength(count);
  });

  it('filters by time, excluding the end', async () => {
    const { events } = await logs.send(new FilterLogEventsCommand({ logGroupName, startTime: 1001, endTime: 1002 }));
    expect(messages(events)).toEqual(['ERROR "no" policy\nline two']);
  });

  it('describes groups and streams', async () => {
    const { logGroups } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: '/aws' }));
    expect(logGroups).toMatchObject([
      { logGroupName, arn: `arn:aws:logs:us-east-1:000000000000:log-group:${logGroupName}:*` },
    ]);
    const { logStreams } = await logs.send(new DescribeLogStreamsCommand({ logGroupName, orderBy: 'LastEventTime' }));
    expect(logStreams).toMatchObject([{ logStreamName, firstEventTimestamp: 1000, lastEventTimestamp: 1002 }]);
  });

  it.each([
    ['a stream twice', new CreateLogStreamCommand({ logGroupName, logStreamName }), 'ResourceAlreadyExistsException'],
    ['a group twice', new CreateLogGroupCommand({ logGroupName }), 'ResourceAlreadyExistsException'],
    [
      'a stream of no group',
      new CreateLogStreamCommand({ logGroupName: 'x', logStreamName }),
      'ResourceNotFoundException',
    ],
  ])('refuses %s', async (_, command, name) => {
    await expect(logs.send(command as CreateLogGroupCommand)).rejects.toThrow(expect.objectContaining({ name }));
  });

  it('refuses a space-delimited filter pattern loudly', async () => {
    const command = new FilterLogEventsCommand({ logGroupName, filterPattern: '[level, message]' });
    await expect(logs.send(command)).rejects.toThrow(/does not emulate the log filter pattern/);
  });
});
