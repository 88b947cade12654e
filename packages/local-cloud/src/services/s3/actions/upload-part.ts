import { onObject, type S3, type S3Action, type S3Request } from '../action.ts';
import { checksumHeaders } from '../object-headers.ts';
import type { UploadId } from '../uploads.ts';

interface Input extends UploadId {
  PartNumber: number;
  Body: Buffer;
}

export const readUpload = ({ bucket, key, query }: S3Request): UploadId => ({
  Bucket: bucket,
  Key: key,
  UploadId: query.get('uploadId') ?? '',
});

export const uploadPart = (s3: S3): S3Action<Input, { ETag: string }> => ({
  permissions: (input) => [onObject('PutObject', input.Bucket, input.Key)],
  run: async (input) => ({ ETag: `"${await s3.uploads.addPart(input, input.PartNumber, Buffer.from(input.Body))}"` }),
  read: (request) => ({
    ...readUpload(request),
    PartNumber: Number(request.query.get('partNumber')),
    Body: request.body,
  }),
  write(output, { checksums }) {
    const { 'x-amz-checksum-type': _, ...sent } = checksumHeaders(checksums);
    return { status: 200, headers: { etag: output.ETag, ...sent } };
  },
});
