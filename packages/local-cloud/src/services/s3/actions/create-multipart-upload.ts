import type { S3, S3Action } from '../action.ts';
import { readAttributes } from '../object-headers.ts';
import type { UploadId } from '../uploads.ts';
import { xmlAnswer } from '../xml.ts';
import { type PutObjectInput, putPermissions } from './put-object.ts';

export const createMultipartUpload = (s3: S3): S3Action<PutObjectInput, UploadId> => ({
  permissions: putPermissions,
  run({ Bucket, Key, ...attributes }) {
    s3.buckets.get(Bucket);
    return { Bucket, Key, UploadId: s3.uploads.create(Bucket, Key, attributes) };
  },
  read: ({ bucket, key, headers }) => ({ ...readAttributes(headers), Bucket: bucket, Key: key }),
  write: (output) => xmlAnswer('InitiateMultipartUploadResult', { ...output }),
});
