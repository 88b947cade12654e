import { AwsError } from '../../../errors.ts';
import type { Call, HttpResponse } from '../../../kernel.ts';
import { onBucket, onObject, type S3, type S3Action, type S3Request } from '../action.ts';
import { type Conditions, checkRead, readConditions, readRange } from '../conditions.ts';
import { checksumMembers, versionHeaders } from '../object-headers.ts';
import { noSuchKey, type Version } from '../objects.ts';
import { denied } from '../signature.ts';

export interface GetObjectInput extends Conditions {
  Bucket: string;
  Key: string;
  VersionId?: string;
  Range?: string;
  ChecksumMode?: string;
  /** `response-content-type` ... as header name → value. */
  overrides?: Record<string, string>;
}

export interface GetObjectOutput {
  /** Absent from HeadObject. */
  Body?: Buffer;
  ContentType: string;
  /** Bytes in `Body`. */
  ContentLength: number;
  ETag: string;
  /** Epoch seconds. */
  LastModified: number;
  VersionId?: string;
  Metadata: Record<string, string>;
  ContentRange?: string;
  /** All headers of the REST answer. */
  headers: Record<string, string>;
  notModified?: boolean;
}

const OVERRIDES = [
  'content-type',
  'content-language',
  'expires',
  'cache-control',
  'content-disposition',
  'content-encoding',
];

/** The requested version; a missing one looks like a refusal to callers that may not list the bucket. */
export function findVersion(s3: S3, input: { Bucket: string; Key: string; VersionId?: string }, call: Call): Version {
  const bucket = s3.buckets.get(input.Bucket);
  const version =
    input.VersionId === undefined
      ? s3.objects.latest(input.Bucket, input.Key)
      : s3.objects.version(input.Bucket, input.Key, input.VersionId);
  const marker = version?.deleteMarker
    ? { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.versionId }
    : undefined;
  if (version && !marker) return version;
  try {
    s3.kernel.authorise(call.caller, [onBucket('ListBucket', bucket.name)]);
  } catch (cause) {
    throw Object.assign(denied('Access Denied'), { cause });
  }
  const error =
    input.VersionId === undefined
      ? noSuchKey(input.Key)
      : version
        ? new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405)
        : new AwsError('NoSuchVersion', 'The specified version does not exist.', 404, {
            Key: input.Key,
            VersionId: input.VersionId,
          });
  throw Object.assign(error, marker && { headers: marker });
}

export const getObject = (s3: S3): S3Action<GetObjectInput, GetObjectOutput> => ({
  permissions: (input) => [
    input.VersionId === undefined
      ? onObject('GetObject', input.Bucket, input.Key)
      : onObject('GetObjectVersion', input.Bucket, input.Key, { 's3:VersionId': input.VersionId }),
  ],
  run(input, call) {
    const version = findVersion(s3, input, call);
    const output = describe(s3, version, input);
    if (output.notModified) return output;
    const range = readRange(input.Range, version.size);
    const start = range?.start ?? 0;
    const length = range ? range.end - start + 1 : version.size;
    output.Body = s3.objects.bytes.read(version.file!, start, length);
    output.ContentLength = length;
    if (range) output.ContentRange = `bytes ${range.start}-${range.end}/${version.size}`;
    return output;
  },
  read: readGet,
  write: (output, request): HttpResponse => {
    // Clients would compare a checksum, but there is no body to compare it with.
    if (output.notModified) return { status: 304, headers: withoutChecksums(output.headers) };
    const { 'x-amz-checksum-type': type, ...own } = output.headers;
    const headers = isolated(own, request.headers['sec-fetch-dest']);
    if (output.ContentRange === undefined) {
      return { status: 200, headers: type ? { ...headers, 'x-amz-checksum-type': type } : headers, body: output.Body! };
    }
    // The checksum of the whole object would not match a part of it.
    return {
      status: 206,
      headers: { ...withoutChecksums(headers), 'content-range': output.ContentRange },
      body: output.Body!,
    };
  },
});

const SHOWN = new Set(['document', 'embed', 'frame', 'iframe', 'object']);
const RUNS_SCRIPT = /^(text\/html|image\/svg\+xml|application\/xhtml\+xml|(text|application)\/xml)/i;

/**
 * On AWS a bucket has its own host. Here it shares an origin with everything on the port: an uploaded page would run as
 * the operator's, so this header makes the browser give it a separate origin.
 */
function isolated(headers: Record<string, string>, shownAs: string | undefined): Record<string, string> {
  if (!SHOWN.has(shownAs ?? '') || !RUNS_SCRIPT.test(headers['content-type'] ?? '')) return headers;
  return { ...headers, 'content-security-policy': 'sandbox allow-scripts allow-forms allow-popups' };
}

const withoutChecksums = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('x-amz-checksum-')));

/** Reads the input of GET and HEAD, which is the same. */
export function readGet({ bucket, key, headers, query }: S3Request): GetObjectInput {
  const overrides: Record<string, string> = {};
  for (const name of OVERRIDES) {
    const value = query.get(`response-${name}`);
    if (value !== null) overrides[name] = value;
  }
  return {
    Bucket: bucket,
    Key: key,
    VersionId: query.get('versionId') ?? undefined,
    Range: headers.range,
    ChecksumMode: headers['x-amz-checksum-mode'],
    overrides,
    ...readConditions(headers),
  };
}

/** The description of a version without its bytes, once the read's conditions are decided. */
export function describe(s3: S3, version: Version, input: GetObjectInput): GetObjectOutput {
  const { settings } = s3.buckets.get(version.bucket);
  const headers = {
    ...versionHeaders(version, settings, input.ChecksumMode?.toUpperCase() === 'ENABLED'),
    ...input.overrides,
  };
  return {
    ContentType: headers['content-type'] ?? '',
    ContentLength: version.size,
    ETag: `"${version.etag}"`,
    LastModified: Math.floor(version.modified / 1000),
    ...(settings.versioning ? { VersionId: version.versionId } : {}),
    Metadata: version.metadata,
    ...(input.ChecksumMode ? checksumMembers(version.checksums) : {}),
    headers,
    notModified: checkRead(version, input) === 'not modified' || undefined,
  };
}
