import { AwsError } from '../../../errors.ts';
import { isoDate, onObject, type S3, type S3Action, versionHeader } from '../action.ts';
import { type Conditions, checkRead, readConditions } from '../conditions.ts';
import { checksumMembers, type ObjectAttributes, readAttributes, storedAttributes } from '../object-headers.ts';
import { requesterOf } from '../outbox.ts';
import { xmlAnswer } from '../xml.ts';
import { findVersion } from './get-object.ts';

interface Input extends ObjectAttributes {
  Bucket: string;
  Key: string;
  /** `bucket/key` or `/bucket/key`, percent-encoded, with an optional `?versionId=`. */
  CopySource: string;
  MetadataDirective?: string;
  TaggingDirective?: string;
  source?: Conditions;
}

interface Output {
  CopyObjectResult: { ETag: string; LastModified: number };
  VersionId?: string;
  CopySourceVersionId?: string;
}

function parseSource(text: string): { Bucket: string; Key: string; VersionId?: string } {
  const [path = '', query] = text.split('?versionId=');
  const [bucket = '', ...key] = decodeURIComponent(path).replace(/^\//, '').split('/');
  if (!bucket || key.length === 0) {
    throw new AwsError(
      'InvalidArgument',
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
      400,
    );
  }
  return { Bucket: bucket, Key: key.join('/'), VersionId: query };
}

export const copyObject = (s3: S3): S3Action<Input, Output> => ({
  permissions(input) {
    const from = parseSource(input.CopySource);
    return [
      onObject(from.VersionId ? 'GetObjectVersion' : 'GetObject', from.Bucket, from.Key),
      onObject('PutObject', input.Bucket, input.Key),
    ];
  },
  async run(input, call) {
    const from = parseSource(input.CopySource);
    const version = findVersion(s3, from, call);
    if (checkRead(version, input.source ?? {}) === 'not modified') {
      throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
    }
    const replace = input.MetadataDirective === 'REPLACE';
    if (!replace && from.Bucket === input.Bucket && from.Key === input.Key && !from.VersionId) {
      throw new AwsError(
        'InvalidRequest',
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
        400,
      );
    }
    const given = storedAttributes(input);
    const copy = await s3.objects.put(
      {
        bucket: input.Bucket,
        key: input.Key,
        bytes: s3.objects.bytes.read(version.file!, 0, version.size),
        headers: replace ? given.headers : version.headers,
        metadata: replace ? given.metadata : version.metadata,
        tags: input.TaggingDirective === 'REPLACE' ? given.tags : version.tags,
        checksums: version.checksums,
      },
      { reason: 'CopyObject', requestId: call.requestId, requester: requesterOf(call.caller, s3.kernel.accountId) },
    );
    return {
      CopyObjectResult: {
        ETag: `"${copy.etag}"`,
        LastModified: copy.modified / 1000,
        ...checksumMembers(copy.checksums),
      },
      VersionId: copy.versionId,
      CopySourceVersionId: s3.buckets.get(from.Bucket).settings.versioning && version.versionId,
    };
  },
  read: ({ bucket, key, headers }) => ({
    ...readAttributes(headers),
    Bucket: bucket,
    Key: key,
    CopySource: headers['x-amz-copy-source'] ?? '',
    MetadataDirective: headers['x-amz-metadata-directive'],
    TaggingDirective: headers['x-amz-tagging-directive'],
    source: readConditions(headers, 'x-amz-copy-source-'),
  }),
  write(output, { bucket }) {
    const { LastModified, ...result } = output.CopyObjectResult;
    const answer = xmlAnswer('CopyObjectResult', { ...result, LastModified: isoDate(LastModified * 1000) });
    const from: Record<string, string> = output.CopySourceVersionId
      ? { 'x-amz-copy-source-version-id': output.CopySourceVersionId }
      : {};
    const headers = { ...answer.headers, ...versionHeader(s3.buckets.get(bucket), output.VersionId), ...from };
    return { ...answer, headers };
  },
});
