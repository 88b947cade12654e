import { AwsError } from '../../../errors.ts';
import { type InBucket, inBucket, onBucket, type S3, type S3Action } from '../action.ts';

export const getBucketPolicy = (s3: S3): S3Action<InBucket, { Policy: string }> => ({
  permissions: (input) => [onBucket('GetBucketPolicy', input.Bucket)],
  run(input) {
    const { policy } = s3.buckets.get(input.Bucket).settings;
    if (policy) return { Policy: JSON.stringify(policy) };
    throw new AwsError('NoSuchBucketPolicy', 'The bucket policy does not exist', 404, { BucketName: input.Bucket });
  },
  read: inBucket,
  write: (output) => ({ status: 200, headers: { 'content-type': 'application/json' }, body: output.Policy }),
});
