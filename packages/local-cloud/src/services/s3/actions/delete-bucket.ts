import { type InBucket, inBucket, noContent, onBucket, type S3, type S3Action } from '../action.ts';

export const deleteBucket = (s3: S3): S3Action<InBucket, void> => ({
  permissions: (input) => [onBucket('DeleteBucket', input.Bucket)],
  run: (input) => s3.buckets.delete(input.Bucket),
  read: inBucket,
  write: noContent,
});
