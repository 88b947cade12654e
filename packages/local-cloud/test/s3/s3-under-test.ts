import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { type Cloud, type CloudOptions, startCloud } from '../../src/index.ts';

export const ORIGIN = 'https://portal.example';

/** A stack like a service's: a versioned upload bucket, a queue of events, a role that may write. */
export const uploadStack = {
  Resources: {
    Uploads: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketName: 'uploads-test',
        VersioningConfiguration: { Status: 'Enabled' },
        NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
        CorsConfiguration: {
          CorsRules: [
            {
              AllowedMethods: ['POST', 'GET'],
              AllowedOrigins: [ORIGIN],
              AllowedHeaders: ['*'],
              ExposedHeaders: ['ETag'],
              MaxAge: 600,
            },
          ],
        },
      },
    },
    Writer: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { Service: ['lambda.amazonaws.com'] }, Action: ['sts:AssumeRole'] },
          ],
        },
        Policies: [
          {
            PolicyName: 'write',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Action: ['s3:PutObject', 's3:GetObject'],
                  Resource: [{ 'Fn::Sub': '$' + '{Uploads.Arn}/cars/*' }],
                },
              ],
            },
          },
        ],
      },
    },
  },
};

export const startWithUploads = async (options: CloudOptions = {}): Promise<Cloud> => {
  const cloud = await startCloud({ quiet: true, ...options });
  await cloud.deployTemplate({ stackName: 'uploads', template: uploadStack });
  return cloud;
};

export const clientOf = (cloud: Cloud, config: S3ClientConfig = {}): S3Client =>
  new S3Client({
    endpoint: cloud.endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    ...config,
  });

/** A client that signs as the stack's role. */
export const writerOf = (cloud: Cloud, config: S3ClientConfig = {}): S3Client =>
  clientOf(cloud, {
    credentials: cloud.kernel.credentialsFor(cloud.resource('uploads', 'Writer').attributes.Arn, 'issue-upload'),
    ...config,
  });

/** The `name` of a promise's rejection, or `nothing`. */
export const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing',
    (error: Error) => error.name,
  );
