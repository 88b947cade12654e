import { AwsError } from '../../../errors.ts';
import { type InBucket, inBucket, onBucket, type S3, type S3Action } from '../action.ts';
import { xmlAnswer } from '../xml.ts';

export const getBucketTagging = (s3: S3): S3Action<InBucket, { tags: Record<string, string> }> => ({
  permissions: (input) => [onBucket('GetBucketTagging', input.Bucket)],
  run(input) {
    const { tags = {} } = s3.buckets.get(input.Bucket).settings;
    if (Object.keys(tags).length === 0) throw new AwsError('NoSuchTagSet', 'The TagSet does not exist', 404);
    return { tags };
  },
  read: inBucket,
  write: ({ tags }) =>
    xmlAnswer('Tagging', { TagSet: { Tag: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) } }),
});
