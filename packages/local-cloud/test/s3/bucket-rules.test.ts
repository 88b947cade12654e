import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { type Cloud, ManualClock } from '../../src/index.ts';
import { clientOf, ORIGIN, refusal, startWithUploads, writerOf } from './s3-under-test.ts';

const Bucket = 'uploads-test';
const DAY = 86_400_000;

describe('S3 and the rules of a bucket', () => {
  let cloud: Cloud;
  const clock = new ManualClock(Date.now());
  const deploy = (stackName: string, Resources: Record<string, any>) =>
    cloud.deployTemplate({ stackName, template: { Resources } });

  beforeAll(async () => {
    cloud = await startWithUploads({ clock });
    await clientOf(cloud).send(new PutObjectCommand({ Bucket, Key: 'cars/1', Body: 'x' }));
  });
  afterAll(() => cloud.stop());

  const ask = (method: string, path: string, headers: Record<string, string>) =>
    fetch(`${cloud.endpoint}/${Bucket}/${path}`, { method, headers });

  it('answers a preflight by the bucket’s rules', async () => {
    const wanted = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'Content-Type' };
    const answer = await ask('OPTIONS', '', { origin: ORIGIN, ...wanted });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': ORIGIN,
      'access-control-allow-methods': 'POST, GET',
      'access-control-allow-headers': 'content-type',
      'access-control-expose-headers': 'ETag',
      'access-control-max-age': '600',
    });
    expect((await ask('OPTIONS', '', { origin: 'https://evil.example', ...wanted })).status).toBe(403);
    const put = { 'access-control-request-method': 'PUT' };
    expect((await ask('OPTIONS', '', { origin: ORIGIN, ...put })).status).toBe(403);
  });

  it('lets a browser of the right origin read even a refusal', async () => {
    const answer = await ask('GET', 'cars/1', { origin: ORIGIN });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, ORIGIN]);
    const other = await ask('GET', 'cars/1', { origin: 'https://evil.example' });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('leaves paths alone that are not a bucket’s', async () => {
    const answer = await fetch(`${cloud.endpoint}/not-a-bucket/key`);
    expect([answer.status, await answer.text()]).toEqual([501, expect.not.stringContaining('<Error>')]);
  });

  it('refuses a role everything beyond its policies', async () => {
    const writer = writerOf(cloud);
    await writer.send(new PutObjectCommand({ Bucket, Key: 'cars/2', Body: 'x' }));
    expect(await refusal(writer.send(new PutObjectCommand({ Bucket, Key: 'other/2', Body: 'x' })))).toBe(
      'AccessDenied',
    );
    const { VersionId } = await clientOf(cloud).send(new HeadObjectCommand({ Bucket, Key: 'cars/1' }));
    const old = writer.send(new GetObjectCommand({ Bucket, Key: 'cars/1', VersionId }));
    expect(await refusal(old)).toBe('AccessDenied');
  });

  it('enforces a bucket policy, deny before allow', async () => {
    const role = cloud.resource('uploads', 'Writer').attributes.Arn;
    const Resource = `arn:aws:s3:::${Bucket}/shared/*`;
    const statement = (Effect: string, Action: string) => ({ Effect, Principal: { AWS: role }, Action, Resource });
    await deploy('policy', {
      Policy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: {
          Bucket,
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [statement('Allow', 's3:*'), statement('Deny', 's3:GetObject')],
          },
        },
      },
    });
    await writerOf(cloud).send(new PutObjectCommand({ Bucket, Key: 'shared/1', Body: 'x' }));
    const read = writerOf(cloud).send(new GetObjectCommand({ Bucket, Key: 'shared/1' }));
    expect(await refusal(read)).toBe('AccessDenied');
  });

  it('blocks a public policy unless the bucket lifts the block, and then serves anyone', async () => {
    const site = (Properties: object) => ({
      Site: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'site-test', ...Properties } },
    });
    const Policy = {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Site' },
        PolicyDocument: {
          Statement: [
            { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::site-test/*' },
          ],
        },
      },
    };
    await expect(deploy('site', { ...site({}), Policy })).rejects.toThrow(/BlockPublicPolicy/);
    const open = { PublicAccessBlockConfiguration: { BlockPublicPolicy: false, RestrictPublicBuckets: false } };
    await deploy('site', { ...site(open), Policy });
    await clientOf(cloud).send(new PutObjectCommand({ Bucket: 'site-test', Key: 'index.html', Body: 'hello' }));
    expect(await (await fetch(`${cloud.endpoint}/site-test/index.html`)).text()).toBe('hello');
    expect((await fetch(`${cloud.endpoint}/site-test`)).status).toBe(403);
  });

  it('deploys the deployment bucket of the Serverless Framework', async () => {
    await deploy('framework', {
      ServerlessDeploymentBucket: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
          },
        },
      },
      ServerlessDeploymentBucketPolicy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: {
          Bucket: { Ref: 'ServerlessDeploymentBucket' },
          PolicyDocument: {
            Statement: [
              {
                Action: 's3:*',
                Effect: 'Deny',
                Principal: '*',
                Resource: [
                  {
                    'Fn::Join': [
                      '',
                      ['arn:', { Ref: 'AWS::Partition' }, ':s3:::', { Ref: 'ServerlessDeploymentBucket' }, '/*'],
                    ],
                  },
                ],
                Condition: { Bool: { 'aws:SecureTransport': false } },
              },
            ],
          },
        },
      },
    });
    const { ref, attributes } = cloud.resource('framework', 'ServerlessDeploymentBucket');
    expect(ref).toMatch(/^framework-serverlessdeploymentbucket-[0-9a-f]{12}$/);
    expect(attributes.Arn).toBe(`arn:aws:s3:::${ref}`);
  });

  it('refuses notifications that would go nowhere', async () => {
    const NotificationConfiguration = { LambdaConfigurations: [] };
    const bad = { Bad: { Type: 'AWS::S3::Bucket', Properties: { NotificationConfiguration } } };
    await expect(deploy('bad', bad)).rejects.toThrow(/LambdaConfigurations/);
  });

  it('expires objects when their days have passed', async () => {
    const Rules = [{ Status: 'Enabled', Prefix: 'tmp/', ExpirationInDays: 2 }];
    const Properties = { BucketName: 'short-test', LifecycleConfiguration: { Rules } };
    await deploy('short', { Short: { Type: 'AWS::S3::Bucket', Properties } });
    const s3 = clientOf(cloud);
    for (const Key of ['tmp/1', 'kept/1'])
      await s3.send(new PutObjectCommand({ Bucket: 'short-test', Key, Body: 'x' }));
    await clock.advance(DAY);
    await s3.send(new GetObjectCommand({ Bucket: 'short-test', Key: 'tmp/1' }));
    await clock.advance(2 * DAY);
    expect(await refusal(s3.send(new GetObjectCommand({ Bucket: 'short-test', Key: 'tmp/1' })))).toBe('NoSuchKey');
    await s3.send(new GetObjectCommand({ Bucket: 'short-test', Key: 'kept/1' }));
  });
});
