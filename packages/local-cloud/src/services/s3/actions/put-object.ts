import { AwsError } from '../../../errors.ts';
import type { Call, HttpResponse, Permission } from '../../../kernel.ts';
import { onObject, type S3, type S3Action, versionHeader } from '../action.ts';
import { verifyDigests } from '../body.ts';
import { type Conditions, checkWrite, readConditions } from '../conditions.ts';
import {
  checksumHeaders,
  checksumMembers,
  encryptionHeader,
  type ObjectAttributes,
  readAttributes,
  storedAttributes,
} from '../object-headers.ts';
import { requesterOf } from '../outbox.ts';

export interface PutObjectInput extends ObjectAttributes, Conditions {
  Bucket: string;
  Key: string;
  Body?: Buffer | Uint8Array | string;
  /** Checksums to store, by algorithm; the REST binding passes an API call's `Checksum…` members here. */
  checksums?: Record<string, string>;
  ContentMD5?: string;
}

export interface PutObjectOutput {
  ETag: string;
  VersionId?: string;
  [checksum: `Checksum${string}`]: string;
}

export function putPermissions(input: PutObjectInput): Permission[] {
  const permissions = [onObject('PutObject', input.Bucket, input.Key)];
  if (input.Tagging) permissions.push(onObject('PutObjectTagging', input.Bucket, input.Key));
  return permissions;
}

/** Stores the object for PutObject and for the browser's form, which differ only in the event's reason. */
export async function store(s3: S3, input: PutObjectInput, call: Call, reason: string): Promise<PutObjectOutput> {
  if (!input.Key) throw new AwsError('InvalidArgument', 'An object needs a key', 400);
  const bytes = Buffer.from((input.Body ?? '') as Buffer);
  if (input.ContentMD5) verifyDigests(bytes, { 'content-md5': input.ContentMD5 });
  const version = await s3.objects.put(
    { bucket: input.Bucket, key: input.Key, bytes, ...storedAttributes(input), checksums: input.checksums ?? {} },
    { reason, requestId: call.requestId, requester: requesterOf(call.caller, s3.kernel.accountId) },
    (current) => checkWrite(current, input, input.Key),
  );
  return {
    ETag: `"${version.etag}"`,
    ...(s3.buckets.get(input.Bucket).settings.versioning ? { VersionId: version.versionId } : {}),
    ...checksumMembers(version.checksums),
  };
}

export const putObject = (s3: S3): S3Action<PutObjectInput, PutObjectOutput> => ({
  permissions: putPermissions,
  run: (input, call) => store(s3, input, call, 'PutObject'),
  read: ({ bucket, key, headers, body, checksums }) => ({
    ...readAttributes(headers),
    ...readConditions(headers),
    Bucket: bucket,
    Key: key,
    Body: body,
    checksums,
  }),
  write: (output, { bucket }) => writtenAnswer(s3, bucket, output),
});

/** The answer to a write: ETag, version and checksums as headers. */
export function writtenAnswer(s3: S3, name: string, output: PutObjectOutput): HttpResponse {
  const bucket = s3.buckets.get(name);
  const checksums = Object.fromEntries(
    Object.entries(output)
      .filter(([member]) => member.startsWith('Checksum'))
      .map(([member, value]) => [member.slice(8).toLowerCase(), String(value)]),
  );
  return {
    status: 200,
    headers: {
      etag: output.ETag,
      ...versionHeader(bucket, output.VersionId),
      ...checksumHeaders(checksums),
      ...encryptionHeader(bucket.settings),
    },
  };
}
