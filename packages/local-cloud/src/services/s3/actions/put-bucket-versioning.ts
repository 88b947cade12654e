import { AwsError, NotEmulated } from '../../../errors.ts';
import { emptyAnswer, type InBucket, inBucket, onBucket, type S3, type S3Action } from '../action.ts';
import { readXml } from '../xml.ts';

interface Input extends InBucket {
  VersioningConfiguration: { Status?: string; MFADelete?: string };
}

export const putBucketVersioning = (s3: S3): S3Action<Input, void> => ({
  permissions: (input) => [onBucket('PutBucketVersioning', input.Bucket)],
  run({ Bucket, VersioningConfiguration: { Status, MFADelete } }) {
    if (MFADelete === 'Enabled') throw new NotEmulated('MFA delete');
    if (Status !== 'Enabled' && Status !== 'Suspended') {
      throw new AwsError('IllegalVersioningConfigurationException', 'The Versioning element must be specified', 400);
    }
    s3.buckets.change(Bucket, { versioning: Status });
  },
  read: (request) => ({
    ...inBucket(request),
    VersioningConfiguration: readXml(request.body, 'VersioningConfiguration'),
  }),
  write: emptyAnswer,
});
