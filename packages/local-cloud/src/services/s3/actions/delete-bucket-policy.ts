import { type InBucket, inBucket, noContent, onBucket, type S3, type S3Action } from '../action.ts';

export const deleteBucketPolicy = (s3: S3): S3Action<InBucket, void> => ({
  permissions: (input) => [onBucket('DeleteBucketPolicy', input.Bucket)],
  run: (input) => s3.buckets.change(input.Bucket, { policy: undefined }),
  read: inBucket,
  write: noContent,
});
