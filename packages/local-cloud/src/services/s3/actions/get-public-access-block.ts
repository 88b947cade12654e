import { type InBucket, inBucket, onBucket, type S3, type S3Action } from '../action.ts';
import { xmlAnswer } from '../xml.ts';

interface Output {
  BlockPublicPolicy: boolean;
  RestrictPublicBuckets: boolean;
}

/** S3 here has no access control lists, so both of their settings are always on. */
export const getPublicAccessBlock = (s3: S3): S3Action<InBucket, Output> => ({
  permissions: (input) => [onBucket('GetBucketPublicAccessBlock', input.Bucket)],
  run(input) {
    const { blockPublicPolicy = true, restrictPublicBuckets = true } = s3.buckets.get(input.Bucket).settings;
    return { BlockPublicPolicy: blockPublicPolicy, RestrictPublicBuckets: restrictPublicBuckets };
  },
  read: inBucket,
  write: (output) =>
    xmlAnswer('PublicAccessBlockConfiguration', { BlockPublicAcls: true, IgnorePublicAcls: true, ...output }),
});
