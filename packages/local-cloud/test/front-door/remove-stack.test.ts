import { removeStack } from '../../src/front-door/remove-stack.ts';
import { type Cloud, startCloud } from '../../src/index.ts';

const operator = { kind: 'operator' } as const;
const bucket = { Type: 'AWS::S3::Bucket' };
/** A site as the framework deploys it: artifacts in one bucket, the site in another, and people's files in a third. */
const template = {
  Resources: { ServerlessDeploymentBucket: bucket, Site: bucket, Files: { ...bucket, DeletionPolicy: 'Retain' } },
  Outputs: { SiteBucket: { Value: { Ref: 'Site' } } },
};

describe('removing a stack with objects in its buckets', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    await cloud.deployTemplate({ stackName: 'claimstream-portal-qa', template });
  });
  afterAll(() => cloud.stop());

  it('empties the artifact and site buckets, and leaves retained resources unchanged', async () => {
    const names = Object.keys(template.Resources).map((id) => cloud.resource('claimstream-portal-qa', id).physicalId);
    for (const Bucket of names)
      await cloud.kernel.call(operator, 's3', 'PutObject', { Bucket, Key: 'index.html', Body: Buffer.from('page') });
    const removed = await removeStack(cloud, { name: 'portal', stage: 'qa', region: 'us-east-1' });
    expect(removed.retained.map(({ logicalId }) => logicalId)).toEqual(['Files']);
    const { Buckets } = await cloud.kernel.call(operator, 's3', 'ListBuckets', {});
    expect(Buckets.map(({ Name }: { Name: string }) => Name)).toEqual([names[2]]);
    const { Contents } = await cloud.kernel.call(operator, 's3', 'ListObjectsV2', { Bucket: names[2] });
    expect(Contents.map(({ Key }: { Key: string }) => Key)).toEqual(['index.html']);
  });
});
