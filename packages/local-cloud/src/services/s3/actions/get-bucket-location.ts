import { type InBucket, inBucket, onBucket, type S3, type S3Action } from '../action.ts';
import { xmlDocument } from '../xml.ts';

export const getBucketLocation = (s3: S3): S3Action<InBucket, { LocationConstraint?: string }> => ({
  permissions: (input) => [onBucket('GetBucketLocation', input.Bucket)],
  run(input) {
    s3.buckets.get(input.Bucket);
    return { LocationConstraint: s3.kernel.region === 'us-east-1' ? undefined : s3.kernel.region };
  },
  read: inBucket,
  write: (output) => {
    const empty = xmlDocument('LocationConstraint', {});
    const body = empty.replace('></', `>${output.LocationConstraint ?? ''}</`);
    return { status: 200, headers: { 'content-type': 'application/xml' }, body };
  },
});
