import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { cloudUnderTest, queue } from '../cloudformation/cloud-under-test.ts';

const template = (stage: string) => ({
  Resources: { Q: queue(`q-${stage}`) },
  Outputs: { Arn: { Value: { 'Fn::GetAtt': ['Q', 'Arn'] } }, Region: { Value: { Ref: 'AWS::Region' } } },
});

describe('another region', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'regions-'));
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  it('answers calls signed for it, beside the first region, and again after a restart', async () => {
    const first = await cloudUnderTest({ dataDir }, 'eu-west-1');
    for (const stage of ['dev', 'qa']) {
      const { StackId, Outputs } = await first.create(`one-${stage}`, template(stage));
      expect(StackId).toContain(`arn:aws:cloudformation:eu-west-1:000000000000:stack/one-${stage}/`);
      expect(Outputs?.map(({ OutputValue }) => OutputValue)).toEqual([
        `arn:aws:sqs:eu-west-1:000000000000:q-${stage}`,
        'eu-west-1',
      ]);
    }
    expect(() => first.cloud.outputs('one-qa')).toThrow('There is no stack one-qa');
    const region = await first.cloud.region('eu-west-1');
    expect(region.outputs('one-qa').Region).toBe('eu-west-1');
    const sqs = new SQSClient(first.settings);
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'q-qa' }));
    // The region's own port.
    expect(new URL(QueueUrl!).origin).toBe(region.endpoint);
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hello' }));
    const elsewhere = new SQSClient({ ...first.settings, region: 'us-east-1' });
    await expect(elsewhere.send(new GetQueueUrlCommand({ QueueName: 'q-qa' }))).rejects.toThrow('does not exist');
    sqs.destroy();
    elsewhere.destroy();
    await first.stop();

    const second = await cloudUnderTest({ dataDir }, 'eu-west-1');
    expect((await second.cloud.region('eu-west-1')).endpoint).toBe(region.endpoint);
    const { Stacks } = await second.client.send(new DescribeStacksCommand({}));
    expect(Stacks?.map(({ StackName }) => StackName)).toEqual(['one-dev', 'one-qa']);
    await second.stop();
  });

  it('is started only by the operator', async () => {
    const under = await cloudUnderTest({}, 'eu-north-1');
    const stranger = new SQSClient({
      ...under.settings,
      region: 'ap-south-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'guessed' },
      maxAttempts: 1,
    });
    const refused = stranger.send(new GetQueueUrlCommand({ QueueName: 'q' }));
    await expect(refused).rejects.toThrow(expect.objectContaining({ name: 'InvalidSignatureException' }));
    const regions = join(under.cloud.dataDir, 'regions');
    expect(existsSync(regions)).toBe(false);
    await under.client.send(new DescribeStacksCommand({}));
    expect(await readdir(regions)).toEqual(['eu-north-1']);
    stranger.destroy();
    await under.stop();
  });
});
