import { createHmac } from 'node:crypto';
import {
  DescribeKeyCommand,
  GenerateMacCommand,
  KMSClient,
  ListAliasesCommand,
  ListKeysCommand,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { type Cloud, startCloud } from '../../src/index.ts';

const template = {
  Resources: {
    Key: { Type: 'AWS::KMS::Key', Properties: { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' } },
    Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/fingerprints', TargetKeyId: { Ref: 'Key' } } },
  },
};

describe('HMAC keys through the real client', () => {
  let cloud: Cloud;
  let kms: KMSClient;
  const mac = (KeyId: string, text: string) =>
    kms.send(new GenerateMacCommand({ KeyId, MacAlgorithm: 'HMAC_SHA_256', Message: Buffer.from(text) }));

  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    await cloud.deployTemplate({ stackName: 'keys', template });
    kms = new KMSClient({
      endpoint: cloud.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
  });

  afterAll(async () => {
    kms.destroy();
    await cloud.stop();
  });

  it('answers the same MAC for the same text by id, ARN and alias, and another for another text', async () => {
    const { physicalId, attributes } = cloud.resource('keys', 'Key');
    const macs = await Promise.all([physicalId, attributes.Arn, 'alias/fingerprints'].map((id) => mac(id, 'hello')));
    const [first] = macs.map(({ Mac }) => Buffer.from(Mac!).toString('hex'));
    expect(macs.map(({ Mac }) => Buffer.from(Mac!).toString('hex'))).toEqual([first, first, first]);
    expect(first).toHaveLength(64);
    expect(first).not.toBe(createHmac('sha256', '').update('hello').digest('hex'));
    expect(Buffer.from((await mac('alias/fingerprints', 'hello!')).Mac!).toString('hex')).not.toBe(first);
  });

  it('are listed with their ARNs', async () => {
    const { physicalId, attributes } = cloud.resource('keys', 'Key');
    const { Keys } = await kms.send(new ListKeysCommand({}));
    expect(Keys).toEqual([{ KeyId: physicalId, KeyArn: attributes.Arn }]);
  });

  it('verifies its own MACs only', async () => {
    const { Mac } = await mac('alias/fingerprints', 'hello');
    const question = { KeyId: 'alias/fingerprints', MacAlgorithm: 'HMAC_SHA_256' as const, Mac };
    expect(await kms.send(new VerifyMacCommand({ ...question, Message: Buffer.from('hello') }))).toMatchObject({
      MacValid: true,
    });
    const forged = kms.send(new VerifyMacCommand({ ...question, Message: Buffer.from('hullo') }));
    await expect(forged).rejects.toMatchObject({ name: 'KMSInvalidMacException' });
  });

  it('keeps the key over a second deploy, and describes it', async () => {
    const before = cloud.resource('keys', 'Key').physicalId;
    await cloud.deployTemplate({ stackName: 'keys', template });
    expect(cloud.resource('keys', 'Key').physicalId).toBe(before);
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: before }));
    expect(KeyMetadata).toMatchObject({ KeySpec: 'HMAC_256', Enabled: true });
    const { Aliases } = await kms.send(new ListAliasesCommand({}));
    expect(Aliases).toMatchObject([{ AliasName: 'alias/fingerprints', TargetKeyId: before }]);
  });

  it('reports an unknown key and a wrong algorithm', async () => {
    await expect(mac('alias/nobody', 'x')).rejects.toMatchObject({ name: 'NotFoundException' });
    const other = kms.send(
      new GenerateMacCommand({ KeyId: 'alias/fingerprints', MacAlgorithm: 'HMAC_SHA_512', Message: Buffer.from('x') }),
    );
    await expect(other).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
  });
});
