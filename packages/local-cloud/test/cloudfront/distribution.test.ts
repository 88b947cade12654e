import {
  CloudFrontClient,
  CreateInvalidationCommand,
  GetDistributionCommand,
  GetInvalidationCommand,
  ListInvalidationsCommand,
} from '@aws-sdk/client-cloudfront';
import { type Cloud, startCloud } from '../../src/index.ts';

/** A site as a stack declares it; `change` replaces properties of the distribution's only behaviour. */
function site(change: object = {}) {
  const ref = (id: string) => ({ Ref: id });
  return {
    Resources: {
      Bucket: { Type: 'AWS::S3::Bucket' },
      Access: {
        Type: 'AWS::CloudFront::OriginAccessControl',
        Properties: {
          OriginAccessControlConfig: {
            Name: 'site',
            OriginAccessControlOriginType: 's3',
            SigningBehavior: 'always',
            SigningProtocol: 'sigv4',
          },
        },
      },
      Headers: {
        Type: 'AWS::CloudFront::ResponseHeadersPolicy',
        Properties: {
          ResponseHeadersPolicyConfig: {
            Name: 'site',
            SecurityHeadersConfig: { ContentTypeOptions: { Override: true } },
          },
        },
      },
      Caching: {
        Type: 'AWS::CloudFront::CachePolicy',
        Properties: { CachePolicyConfig: { Name: 'site', MinTTL: 0, DefaultTTL: 0, MaxTTL: 31536000 } },
      },
      Pages: {
        Type: 'AWS::CloudFront::Function',
        Properties: {
          Name: 'site',
          AutoPublish: true,
          FunctionCode: 'function handler(event) { return event.request; }',
          FunctionConfig: { Comment: 'pages', Runtime: 'cloudfront-js-2.0' },
        },
      },
      Distribution: {
        Type: 'AWS::CloudFront::Distribution',
        Properties: {
          DistributionConfig: {
            Enabled: true,
            Origins: [
              {
                Id: 'site',
                DomainName: { 'Fn::GetAtt': ['Bucket', 'RegionalDomainName'] },
                S3OriginConfig: {},
                OriginAccessControlId: ref('Access'),
              },
            ],
            DefaultCacheBehavior: {
              TargetOriginId: 'site',
              ViewerProtocolPolicy: 'redirect-to-https',
              CachePolicyId: ref('Caching'),
              ResponseHeadersPolicyId: ref('Headers'),
              FunctionAssociations: [
                { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['Pages', 'FunctionARN'] } },
              ],
              ...change,
            },
          },
        },
      },
    },
    Outputs: { Domain: { Value: { 'Fn::GetAtt': ['Distribution', 'DomainName'] } } },
  };
}

describe('CloudFront', () => {
  let cloud: Cloud;
  let cloudfront: CloudFrontClient;
  let DistributionId: string;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    await cloud.deployTemplate({ stackName: 'site', template: site() });
    DistributionId = cloud.resource('site', 'Distribution').physicalId;
    cloudfront = new CloudFrontClient({
      endpoint: cloud.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });
  });
  afterAll(async () => {
    cloudfront.destroy();
    await cloud.stop();
  });

  const invalidate = (CallerReference: string, Items = ['/index.html', '/config.json'], Id = DistributionId) =>
    cloudfront.send(
      new CreateInvalidationCommand({
        DistributionId: Id,
        InvalidationBatch: { CallerReference, Paths: { Quantity: Items.length, Items } },
      }),
    );

  it('gives a distribution an id and a domain name that stay the same over deploys', async () => {
    expect(DistributionId).toMatch(/^E[A-Z0-9]{13}$/);
    const { Domain } = cloud.outputs('site');
    expect(Domain).toBe(`${DistributionId.toLowerCase()}.cloudfront.net`);
    await cloud.deployTemplate({ stackName: 'site', template: site({ Compress: true }) });
    expect(cloud.outputs('site')).toEqual({ Domain });
  });

  it('accepts an invalidation, which is complete at once, and lists it afterwards', async () => {
    const { Invalidation } = await invalidate('first');
    expect(Invalidation).toMatchObject({
      Status: 'Completed',
      InvalidationBatch: { CallerReference: 'first', Paths: { Quantity: 2, Items: ['/index.html', '/config.json'] } },
    });
    const found = await cloudfront.send(new GetInvalidationCommand({ DistributionId, Id: Invalidation!.Id! }));
    expect(found.Invalidation).toEqual(Invalidation);
    const all = await cloudfront.send(new ListInvalidationsCommand({ DistributionId }));
    expect(all.InvalidationList?.Items?.map(({ Id }) => Id)).toEqual([Invalidation!.Id]);
  });

  it('answers a repeated call like the first one, and refuses its reference for other paths', async () => {
    const first = await invalidate('again');
    expect((await invalidate('again')).Invalidation?.Id).toBe(first.Invalidation?.Id);
    await expect(invalidate('again', ['/other'])).rejects.toMatchObject({ name: 'InvalidationBatchAlreadyExists' });
  });

  it.each([
    ['a path that does not begin with a slash', () => invalidate('path', ['index.html']), 'InvalidArgument'],
    ['a distribution that is not there', () => invalidate('gone', ['/*'], 'E000'), 'NoSuchDistribution'],
    [
      'an invalidation that is not there',
      () => cloudfront.send(new GetInvalidationCommand({ DistributionId, Id: 'I000' })),
      'NoSuchInvalidation',
    ],
    [
      'a verb that is not emulated',
      () => cloudfront.send(new GetDistributionCommand({ Id: DistributionId })),
      'NotImplemented',
    ],
  ])('refuses %s', async (_, call, name) => {
    await expect(call()).rejects.toMatchObject({ name });
  });

  it.each([
    ['an origin', { TargetOriginId: 'other' }],
    ['a cache policy', { CachePolicyId: 'other' }],
    ['a response headers policy', { ResponseHeadersPolicyId: 'other' }],
    ['a function', { FunctionAssociations: [{ FunctionARN: 'arn:other' }] }],
  ])('refuses a distribution that refers to %s nobody declared', async (_, change) => {
    const deploying = cloud.deployTemplate({ stackName: 'broken', template: site(change) });
    await expect(deploying).rejects.toThrow('does not exist');
  });

  it('lets a role invalidate only what its policy allows', async () => {
    const roleTemplate = {
      Resources: {
        Publisher: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: {
              Statement: [
                { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
              ],
            },
            Policies: [
              {
                PolicyName: 'look',
                PolicyDocument: {
                  Statement: [{ Effect: 'Allow', Action: 'cloudfront:ListInvalidations', Resource: '*' }],
                },
              },
            ],
          },
        },
      },
    };
    await cloud.deployTemplate({ stackName: 'publisher', template: roleTemplate });
    const { Arn } = cloud.resource('publisher', 'Publisher').attributes;
    const credentials = cloud.kernel.credentialsFor(String(Arn), 'publisher');
    const publisher = new CloudFrontClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials });
    await publisher.send(new ListInvalidationsCommand({ DistributionId }));
    const refused = publisher.send(
      new CreateInvalidationCommand({
        DistributionId,
        InvalidationBatch: { CallerReference: 'refused', Paths: { Quantity: 1, Items: ['/*'] } },
      }),
    );
    await expect(refused).rejects.toMatchObject({ name: expect.stringMatching(/^AccessDenied/) });
    publisher.destroy();
  });
});
