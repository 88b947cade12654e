const {
  apiAddress,
  customerData,
  serviceTable,
  queueWithRules,
  subscriptions,
  template,
  unmatchedEvents,
} = require('@claimstream/serverless-preset');

const arn = (id) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const portalOrigins = '$' + '{file(../../packages/serverless-preset/stage.cjs):portalOrigins}';

/** An insurer keeps its files for seven years. */
const KEPT_DAYS = 7 * 365;

/** Images of people's papers: every version is kept for that time, encrypted, never public, never over plain HTTP. */
const images = {
  Resources: {
    Bucket: {
      Type: 'AWS::S3::Bucket',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        VersioningConfiguration: { Status: 'Enabled' },
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
        CorsConfiguration: {
          CorsRules: [
            {
              AllowedOrigins: portalOrigins,
              AllowedMethods: ['POST', 'GET'],
              AllowedHeaders: ['content-type'],
              MaxAge: 600,
            },
          ],
        },
        LifecycleConfiguration: {
          Rules: [
            {
              Id: 'Retention',
              Status: 'Enabled',
              ExpirationInDays: KEPT_DAYS,
              // A second file under the same form makes the analysed one a noncurrent version.
              NoncurrentVersionExpiration: { NoncurrentDays: KEPT_DAYS },
              AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
            },
          ],
        },
        NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      },
    },
    // The origin of the portal's pages, which send and show images.
    UploadOrigin: {
      Type: 'AWS::SSM::Parameter',
      Properties: {
        Name: '/claimstream/$' + '{sls:stage}/upload-origin',
        Type: 'String',
        Value: { 'Fn::Sub': 'https://$' + '{Bucket.RegionalDomainName}' },
      },
    },
    BucketPolicy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Bucket' },
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'TlsOnly',
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:*',
              Resource: [arn('Bucket'), { 'Fn::Sub': '$' + '{Bucket.Arn}/*' }],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        },
      },
    },
  },
};

module.exports = template(
  serviceTable({ indexes: [{ name: 'customer', ordered: false, holds: [] }] }),
  unmatchedEvents('documents'),
  subscriptions({
    Expectations: { events: ['CustomerAccepted', 'PolicyIssued', 'ClaimAccepted'] },
    // The uploads of a claim end with it.
    Ends: { events: ['ClaimDenied', 'ClaimClosed', 'ClaimWithdrawn', 'ClaimReopened'] },
    Checks: {
      events: [{ FraudDetected: { subjectKind: ['document'] } }, { FraudNotDetected: { subjectKind: ['document'] } }],
    },
  }),
  customerData('documents', { claimFiles: true }),
  images,
  // S3 sends the events of every bucket to the account's default bus.
  queueWithRules(
    'Uploads',
    {
      UploadsRule: {
        EventPattern: {
          source: ['aws.s3'],
          'detail-type': ['Object Created'],
          detail: { bucket: { name: [{ Ref: 'Bucket' }] }, object: { key: [{ prefix: 'documents/' }] } },
        },
      },
    },
    { timeoutSeconds: 120 },
  ),
  apiAddress('documents'),
);
