import { NotEmulated } from '../../../errors.ts';
import type { Provisioner } from '../../../kernel.ts';
import { physicalName } from '../../../naming.ts';
import type { S3 } from '../action.ts';
import { checkCors } from '../actions/put-bucket-cors.ts';
import { type BucketSettings, bucketArn, type CorsRule, type ExpirationRule } from '../buckets.ts';

const NOTIFICATIONS = ['EventBridgeConfiguration'];
const EXPIRATION = [
  'Id',
  'Status',
  'Prefix',
  'ExpirationInDays',
  'NoncurrentVersionExpiration',
  'AbortIncompleteMultipartUpload',
];

function refuseOthers(what: string, object: Record<string, unknown>, known: readonly string[]): void {
  const unknown = Object.keys(object).find((name) => !known.includes(name));
  if (unknown) throw new NotEmulated(`${unknown} in ${what} of AWS::S3::Bucket`);
}

const isTrue = (value: unknown): boolean => value === true || value === 'true';

function readCors(rules: Record<string, any>[] | undefined): CorsRule[] | undefined {
  if (!rules) return undefined;
  return checkCors(
    rules.map((rule) => ({
      ID: rule.Id,
      AllowedMethods: rule.AllowedMethods,
      AllowedOrigins: rule.AllowedOrigins,
      AllowedHeaders: rule.AllowedHeaders,
      ExposeHeaders: rule.ExposedHeaders,
      MaxAgeSeconds: rule.MaxAge === undefined ? undefined : Number(rule.MaxAge),
    })),
  );
}

function readLifecycle(rules: Record<string, any>[] | undefined): ExpirationRule[] | undefined {
  return rules
    ?.filter((rule) => rule.Status === 'Enabled')
    .map((rule) => {
      refuseOthers('a lifecycle rule', rule, EXPIRATION);
      refuseOthers('NoncurrentVersionExpiration', rule.NoncurrentVersionExpiration ?? {}, ['NoncurrentDays']);
      const noncurrent = rule.NoncurrentVersionExpiration?.NoncurrentDays;
      return {
        prefix: rule.Prefix ?? '',
        days: rule.ExpirationInDays === undefined ? undefined : Number(rule.ExpirationInDays),
        noncurrentDays: noncurrent === undefined ? undefined : Number(noncurrent),
      };
    });
}

function readEncryption(encryption: Record<string, any> | undefined): BucketSettings['encryption'] {
  const algorithm = encryption?.ServerSideEncryptionConfiguration?.[0]?.ServerSideEncryptionByDefault?.SSEAlgorithm;
  if (algorithm !== undefined && algorithm !== 'AES256' && algorithm !== 'aws:kms') {
    throw new NotEmulated(`SSEAlgorithm ${algorithm}`);
  }
  return algorithm;
}

/** `AWS::S3::Bucket`. Objects outlive the stack: a bucket with objects is kept, as with DeletionPolicy Retain. */
export const bucketProvisioner = (s3: S3): Provisioner => ({
  properties: [
    'BucketName',
    'VersioningConfiguration',
    'CorsConfiguration',
    'BucketEncryption',
    'PublicAccessBlockConfiguration',
    'NotificationConfiguration',
    'LifecycleConfiguration',
    'OwnershipControls',
    'Tags',
  ],
  apply({ stackName, logicalId, properties, physicalId }) {
    const name = String(properties.BucketName ?? physicalId ?? physicalName(stackName, logicalId, 63).toLowerCase());
    const notifications = properties.NotificationConfiguration ?? {};
    refuseOthers('NotificationConfiguration', notifications, NOTIFICATIONS);
    const eventBridge = notifications.EventBridgeConfiguration;
    const access = properties.PublicAccessBlockConfiguration;
    const ownership = properties.OwnershipControls?.Rules?.[0]?.ObjectOwnership ?? 'BucketOwnerEnforced';
    if (ownership !== 'BucketOwnerEnforced' && ownership !== 'BucketOwnerPreferred') {
      throw new NotEmulated(`ObjectOwnership ${ownership}`);
    }
    const settings: Partial<BucketSettings> = {
      versioning: properties.VersioningConfiguration?.Status,
      cors: readCors(properties.CorsConfiguration?.CorsRules),
      encryption: readEncryption(properties.BucketEncryption),
      // An empty configuration turns it on, as on AWS.
      eventBridge: eventBridge !== undefined && isTrue(eventBridge.EventBridgeEnabled ?? true),
      blockPublicPolicy: access === undefined || isTrue(access.BlockPublicPolicy),
      restrictPublicBuckets: access === undefined || isTrue(access.RestrictPublicBuckets),
      expiration: readLifecycle(properties.LifecycleConfiguration?.Rules),
      tags: Object.fromEntries((properties.Tags ?? []).map((tag: any) => [tag.Key, tag.Value])),
    };
    if (!s3.buckets.find(name)) s3.buckets.create(name);
    s3.buckets.change(name, settings);
    const { region } = s3.kernel;
    return {
      physicalId: name,
      attributes: {
        Arn: bucketArn(name),
        DomainName: `${name}.s3.amazonaws.com`,
        RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
        DualStackDomainName: `${name}.s3.dualstack.${region}.amazonaws.com`,
      },
    };
  },
  remove({ physicalId }) {
    if (s3.buckets.find(physicalId)) s3.buckets.delete(physicalId);
  },
});
