import { AwsError } from '../../../errors.ts';
import type { Provisioner } from '../../../kernel.ts';
import type { S3 } from '../action.ts';
import { isPublic } from '../buckets.ts';

/** `AWS::S3::BucketPolicy`. */
export const bucketPolicyProvisioner = (s3: S3): Provisioner => ({
  properties: ['Bucket', 'PolicyDocument'],
  apply({ properties: { Bucket, PolicyDocument } }) {
    if (isPublic(PolicyDocument) && s3.buckets.get(Bucket).settings.blockPublicPolicy !== false) {
      throw new AwsError(
        'AccessDenied',
        `Public policies are blocked on ${Bucket} by its BlockPublicPolicy setting`,
        403,
      );
    }
    s3.buckets.change(Bucket, { policy: PolicyDocument });
    return { physicalId: Bucket };
  },
  remove({ physicalId }) {
    if (s3.buckets.find(physicalId)) s3.buckets.change(physicalId, { policy: undefined });
  },
});
