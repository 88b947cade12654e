import {
  GetBucketEncryptionCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketTaggingCommand,
  GetPublicAccessBlockCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { type Cloud, startCloud } from '../../src/index.ts';
import { clientOf, refusal } from './s3-under-test.ts';

const bucket = (Properties: Record<string, unknown>) => ({ Type: 'AWS::S3::Bucket', Properties });

describe('the settings of a bucket', () => {
  let cloud: Cloud;
  let s3: S3Client;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    s3 = clientOf(cloud);
    const Resources = {
      Plain: bucket({ BucketName: 'plain' }),
      Told: bucket({
        BucketName: 'told',
        NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
        PublicAccessBlockConfiguration: { BlockPublicPolicy: false, RestrictPublicBuckets: true },
        Tags: [{ Key: 'team', Value: 'claims' }],
      }),
    };
    await cloud.deployTemplate({ stackName: 'buckets', template: { Resources } });
  });
  afterAll(() => cloud.stop());

  it('are AWS’s defaults where none are given', async () => {
    const Bucket = 'plain';
    const { ServerSideEncryptionConfiguration } = await s3.send(new GetBucketEncryptionCommand({ Bucket }));
    const [rule] = ServerSideEncryptionConfiguration!.Rules!;
    expect(rule?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm).toBe('AES256');
    const { PublicAccessBlockConfiguration } = await s3.send(new GetPublicAccessBlockCommand({ Bucket }));
    expect(Object.values(PublicAccessBlockConfiguration!)).toEqual([true, true, true, true]);
    const notifications = await s3.send(new GetBucketNotificationConfigurationCommand({ Bucket }));
    expect(notifications.EventBridgeConfiguration).toBeUndefined();
    expect(await refusal(s3.send(new GetBucketTaggingCommand({ Bucket })))).toBe('NoSuchTagSet');
  });

  it('are those of its template', async () => {
    const Bucket = 'told';
    const notifications = await s3.send(new GetBucketNotificationConfigurationCommand({ Bucket }));
    expect(notifications.EventBridgeConfiguration).toEqual({});
    const { PublicAccessBlockConfiguration } = await s3.send(new GetPublicAccessBlockCommand({ Bucket }));
    expect(PublicAccessBlockConfiguration).toMatchObject({ BlockPublicPolicy: false, RestrictPublicBuckets: true });
    const { TagSet } = await s3.send(new GetBucketTaggingCommand({ Bucket }));
    expect(TagSet).toEqual([{ Key: 'team', Value: 'claims' }]);
  });
});
