// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework and CloudFormation
const { addresses, headersPolicy, pageFunctionCode, securityHeaders } = require('@claimstream/portal-hosting');
const { template } = require('@claimstream/serverless-preset');

const NAME = 'claimstream-portal-${sls:stage}';
const get = (id, attribute) => ({ 'Fn::GetAtt': [id, attribute] });

/** The origins that pages may call. Their services, which are deployed before the portal, keep them in parameters. */
const headers = securityHeaders(addresses('${sls:stage}', (parameter) => `{{resolve:ssm:${parameter}}}`));

/** The site's files. They can be rebuilt, so they are deleted with the stack. */
const bucket = {
  Resources: {
    Bucket: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      },
    },
    BucketPolicy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Bucket' },
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            ownDistribution('s3:GetObject', { 'Fn::Sub': '${Bucket.Arn}/*' }),
            // Without it S3 answers 403 instead of 404 for a missing file.
            ownDistribution('s3:ListBucket', get('Bucket', 'Arn')),
            {
              Sid: 'TlsOnly',
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:*',
              Resource: [get('Bucket', 'Arn'), { 'Fn::Sub': '${Bucket.Arn}/*' }],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        },
      },
    },
  },
  Outputs: { SiteBucket: { Value: { Ref: 'Bucket' } } },
};

function ownDistribution(Action, Resource) {
  const SourceArn = { 'Fn::Sub': 'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}' };
  return {
    Effect: 'Allow',
    Principal: { Service: 'cloudfront.amazonaws.com' },
    Action,
    Resource,
    Condition: { StringEquals: { 'aws:SourceArn': SourceArn } },
  };
}

/** CloudFront's handling of every request: a function's code, headers and caching. */
const policies = {
  Resources: {
    OriginAccess: {
      Type: 'AWS::CloudFront::OriginAccessControl',
      Properties: {
        OriginAccessControlConfig: {
          Name: NAME,
          OriginAccessControlOriginType: 's3',
          SigningBehavior: 'always',
          SigningProtocol: 'sigv4',
        },
      },
    },
    PageFunction: {
      Type: 'AWS::CloudFront::Function',
      Properties: {
        Name: NAME,
        AutoPublish: true,
        FunctionCode: pageFunctionCode(),
        FunctionConfig: { Comment: 'Pages are index.html; files are files', Runtime: 'cloudfront-js-2.0' },
      },
    },
    SecurityHeaders: {
      Type: 'AWS::CloudFront::ResponseHeadersPolicy',
      Properties: { ResponseHeadersPolicyConfig: { Name: NAME, ...headersPolicy(headers) } },
    },
    // Each file's Cache-Control says how long it may be cached; a file without one is requested again each time.
    Caching: {
      Type: 'AWS::CloudFront::CachePolicy',
      Properties: {
        CachePolicyConfig: {
          Name: NAME,
          MinTTL: 0,
          DefaultTTL: 0,
          MaxTTL: 31536000,
          ParametersInCacheKeyAndForwardedToOrigin: {
            EnableAcceptEncodingBrotli: true,
            EnableAcceptEncodingGzip: true,
            CookiesConfig: { CookieBehavior: 'none' },
            HeadersConfig: { HeaderBehavior: 'none' },
            QueryStringsConfig: { QueryStringBehavior: 'none' },
          },
        },
      },
    },
  },
};

const distribution = (domain) => ({
  Resources: {
    Distribution: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          Comment: NAME,
          Enabled: true,
          HttpVersion: 'http2and3',
          IPV6Enabled: true,
          PriceClass: 'PriceClass_100',
          DefaultRootObject: 'index.html',
          ...domain?.config,
          Origins: [
            {
              Id: 'site',
              DomainName: get('Bucket', 'RegionalDomainName'),
              S3OriginConfig: { OriginAccessIdentity: '' },
              OriginAccessControlId: { Ref: 'OriginAccess' },
            },
          ],
          DefaultCacheBehavior: {
            TargetOriginId: 'site',
            ViewerProtocolPolicy: 'redirect-to-https',
            AllowedMethods: ['GET', 'HEAD'],
            Compress: true,
            CachePolicyId: { Ref: 'Caching' },
            ResponseHeadersPolicyId: { Ref: 'SecurityHeaders' },
            FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: get('PageFunction', 'FunctionARN') }],
          },
        },
      },
    },
  },
  Outputs: {
    DistributionId: { Value: { Ref: 'Distribution' } },
    DistributionDomain: { Value: get('Distribution', 'DomainName') },
    PortalUrl: { Value: domain?.origin ?? { 'Fn::Sub': 'https://${Distribution.DomainName}' } },
  },
});

/** The stage's own domain if it has a certificate; otherwise undefined, and CloudFront's domain name is used. */
function ownDomain({ portalOrigins, portal }) {
  if (!portal?.certificate) return undefined;
  const [origin] = portalOrigins;
  return {
    origin,
    config: {
      Aliases: [new URL(origin).hostname],
      ViewerCertificate: {
        AcmCertificateArn: portal.certificate,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    },
  };
}

module.exports = async ({ resolveVariable }) => {
  const settings = await resolveVariable('file(../../packages/serverless-preset/stage.cjs)');
  return template(bucket, policies, distribution(ownDomain(settings)));
};
