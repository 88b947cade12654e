import { onObject, type S3, type S3Action, versionHeader } from '../action.ts';
import { type Conditions, checkWrite, readConditions } from '../conditions.ts';
import { storedAttributes } from '../object-headers.ts';
import { requesterOf } from '../outbox.ts';
import type { UploadId } from '../uploads.ts';
import { readXml, xmlAnswer } from '../xml.ts';
import { readUpload } from './upload-part.ts';

interface Input extends UploadId, Conditions {
  MultipartUpload: { Parts: { PartNumber: number; ETag: string }[] };
}

interface Output {
  Location: string;
  Bucket: string;
  Key: string;
  ETag: string;
  VersionId: string;
}

export const completeMultipartUpload = (s3: S3): S3Action<Input, Output> => ({
  permissions: (input) => [onObject('PutObject', input.Bucket, input.Key)],
  async run(input, call) {
    const { Bucket, Key } = input;
    const attributes = storedAttributes(s3.uploads.attributes(input));
    const whole = s3.uploads.assemble(input, input.MultipartUpload.Parts);
    const version = await s3.objects.put(
      { bucket: Bucket, key: Key, ...whole, ...attributes, checksums: {} },
      {
        reason: 'CompleteMultipartUpload',
        requestId: call.requestId,
        requester: requesterOf(call.caller, s3.kernel.accountId),
      },
      (current) => checkWrite(current, input, Key),
    );
    s3.uploads.remove(input.UploadId);
    const Location = `${s3.kernel.endpoint}/${Bucket}/${Key}`;
    return { Location, Bucket, Key, ETag: `"${version.etag}"`, VersionId: version.versionId };
  },
  read(request) {
    const parts = (readXml(request.body, 'CompleteMultipartUpload', ['Part']).Part ?? []) as Record<string, string>[];
    const Parts = parts.map((part) => ({ PartNumber: Number(part.PartNumber), ETag: part.ETag ?? '' }));
    return { ...readUpload(request), ...readConditions(request.headers), MultipartUpload: { Parts } };
  },
  write({ VersionId, ...output }, { bucket }) {
    const answer = xmlAnswer('CompleteMultipartUploadResult', output);
    return { ...answer, headers: { ...answer.headers, ...versionHeader(s3.buckets.get(bucket), VersionId) } };
  },
});
