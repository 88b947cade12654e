import { noContent, onObject, type S3, type S3Action } from '../action.ts';
import type { UploadId } from '../uploads.ts';
import { readUpload } from './upload-part.ts';

export const abortMultipartUpload = (s3: S3): S3Action<UploadId, void> => ({
  permissions: (input) => [onObject('AbortMultipartUpload', input.Bucket, input.Key)],
  run(input) {
    s3.uploads.attributes(input);
    s3.uploads.remove(input.UploadId);
  },
  read: readUpload,
  write: noContent,
});
