import { AwsError } from '../../../errors.ts';
import { type InBucket, inBucket, onBucket, type S3, type S3Action } from '../action.ts';

export const createBucket = (s3: S3): S3Action<InBucket, { Location: string }> => ({
  permissions: (input) => [onBucket('CreateBucket', input.Bucket)],
  run(input) {
    if (s3.buckets.find(input.Bucket) && s3.kernel.region !== 'us-east-1') {
      const message = 'Your previous request to create the named bucket succeeded and you already own it.';
      throw new AwsError('BucketAlreadyOwnedByYou', message, 409, { BucketName: input.Bucket });
    }
    // us-east-1 answers 200 where the caller owns the bucket already.
    if (!s3.buckets.find(input.Bucket)) s3.buckets.create(input.Bucket);
    return { Location: `/${input.Bucket}` };
  },
  read: inBucket,
  write: (output) => ({ status: 200, headers: { location: output.Location } }),
});
