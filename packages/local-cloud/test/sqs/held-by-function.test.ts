import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Caller, type Cloud, startCloud } from '../../src/index.ts';

const operator: Caller = { kind: 'operator' };
const aFunction: Caller = {
  kind: 'role',
  roleArn: 'arn:aws:iam::000000000000:role/reader',
  sessionName: 'reader',
};

describe('a message in flight when the process ends', () => {
  let dataDir: string;
  let cloud: Cloud;
  const start = () => startCloud({ dataDir, authorise: false, quiet: true });
  const receive = async (caller: Caller) => {
    const input = { QueueUrl: `${cloud.endpoint}/000000000000/work`, MessageSystemAttributeNames: ['All'] };
    return (await cloud.kernel.call(caller, 'sqs', 'ReceiveMessage', input)).Messages ?? [];
  };

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'held-'));
    cloud = await start();
    const Attributes = { VisibilityTimeout: '600' };
    await cloud.kernel.call(operator, 'sqs', 'CreateQueue', { QueueName: 'work', Attributes });
    const QueueUrl = `${cloud.endpoint}/000000000000/work`;
    await cloud.kernel.call(operator, 'sqs', 'SendMessage', { QueueUrl, MessageBody: 'one' });
  });
  afterEach(async () => {
    await cloud.stop();
    await rm(dataDir, { recursive: true });
  });

  it('is visible again where a function held it: the function ended too', async () => {
    expect(await receive(aFunction)).toHaveLength(1);
    expect(await receive(aFunction)).toHaveLength(0);
    await cloud.stop();
    cloud = await start();
    expect(await receive(aFunction)).toMatchObject([{ Body: 'one', Attributes: { ApproximateReceiveCount: '2' } }]);
  });

  it('stays hidden where another process holds it', async () => {
    expect(await receive(operator)).toHaveLength(1);
    await cloud.stop();
    cloud = await start();
    expect(await receive(operator)).toHaveLength(0);
  });
});
