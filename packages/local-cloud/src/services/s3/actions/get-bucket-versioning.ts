import { type InBucket, inBucket, onBucket, type S3, type S3Action } from '../action.ts';
import { xmlAnswer } from '../xml.ts';

export const getBucketVersioning = (s3: S3): S3Action<InBucket, { Status?: string }> => ({
  permissions: (input) => [onBucket('GetBucketVersioning', input.Bucket)],
  run: (input) => ({ Status: s3.buckets.get(input.Bucket).settings.versioning }),
  read: inBucket,
  write: (output) => xmlAnswer('VersioningConfiguration', output),
});
