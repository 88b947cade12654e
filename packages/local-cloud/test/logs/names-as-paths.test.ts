import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DescribeLogStreamsCommand,
  GetLogEventsCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { startCloud } from '../../src/index.ts';
import { OPERATOR } from '../signed-fetch.ts';

describe('a log group whose name could be a path', () => {
  it.each(['.', '..', '../..', '/../../x', '...'])('stays inside the folder of the logs: %s', async (logGroupName) => {
    const root = mkdtempSync(join(tmpdir(), 'names-'));
    const dataDir = join(root, 'outer', 'data');
    const cloud = await startCloud({ quiet: true, dataDir });
    const before = [readdirSync(root), readdirSync(join(root, 'outer')), readdirSync(dataDir)];
    const logs = new CloudWatchLogsClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials: OPERATOR });
    const logStreamName = '..';
    await logs.send(new CreateLogGroupCommand({ logGroupName }));
    await logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
    const logEvents = [{ timestamp: 1, message: 'hello' }];
    await logs.send(new PutLogEventsCommand({ logGroupName, logStreamName, logEvents }));
    const { events } = await logs.send(new GetLogEventsCommand({ logGroupName, logStreamName }));
    expect(events).toMatchObject([{ message: 'hello' }]);
    const { logStreams } = await logs.send(new DescribeLogStreamsCommand({ logGroupName }));
    expect(logStreams).toMatchObject([{ logStreamName }]);
    expect([readdirSync(root), readdirSync(join(root, 'outer'))]).toEqual(before.slice(0, 2));
    expect(readdirSync(dataDir).filter((name) => name !== 'logs')).toEqual(
      before[2]!.filter((name) => name !== 'logs'),
    );
    const groups = readdirSync(join(dataDir, 'logs'), { withFileTypes: true });
    expect(groups.map((group) => group.isDirectory())).toEqual([true]);

    await cloud.stop();
    expect(existsSync(join(dataDir, 'cloud.sqlite'))).toBe(true);
    await rm(root, { recursive: true });
  });
});

describe('a log group whose name cannot be a file name', () => {
  it.each([
    ['empty', ''],
    ['too long', 'x'.repeat(300)],
  ])('is refused: %s', async (_, logGroupName) => {
    const cloud = await startCloud({ quiet: true });
    const logs = new CloudWatchLogsClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials: OPERATOR });
    const created = await logs.send(new CreateLogGroupCommand({ logGroupName })).catch((error) => error);
    await cloud.stop();
    expect(created).toMatchObject({ name: 'InvalidParameterException' });
  });
});
