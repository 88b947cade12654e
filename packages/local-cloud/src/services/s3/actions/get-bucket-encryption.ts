import { type InBucket, inBucket, onBucket, type S3, type S3Action } from '../action.ts';
import { xmlAnswer } from '../xml.ts';

/** Every bucket is encrypted, at least with S3's own keys. */
export const getBucketEncryption = (s3: S3): S3Action<InBucket, { SSEAlgorithm: string }> => ({
  permissions: (input) => [onBucket('GetEncryptionConfiguration', input.Bucket)],
  run: (input) => ({ SSEAlgorithm: s3.buckets.get(input.Bucket).settings.encryption ?? 'AES256' }),
  read: inBucket,
  write: ({ SSEAlgorithm }) =>
    xmlAnswer('ServerSideEncryptionConfiguration', {
      Rule: { ApplyServerSideEncryptionByDefault: { SSEAlgorithm }, BucketKeyEnabled: false },
    }),
});
