import { type InBucket, inBucket, onBucket, type S3, type S3Action } from '../action.ts';

export const headBucket = (s3: S3): S3Action<InBucket, { BucketRegion: string }> => ({
  permissions: (input) => [onBucket('ListBucket', input.Bucket)],
  run(input) {
    s3.buckets.get(input.Bucket);
    return { BucketRegion: s3.kernel.region };
  },
  read: inBucket,
  write: (output) => ({ status: 200, headers: { 'x-amz-bucket-region': output.BucketRegion } }),
});
