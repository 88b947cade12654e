import { AwsError, NotEmulated } from '../../errors.ts';
import type { BucketSettings } from './buckets.ts';
import { CHECKSUMS } from './checksums.ts';
import type { Version } from './objects.ts';

/** API member ↔ header that is stored with an object and sent back. */
const STORED = {
  ContentType: 'content-type',
  CacheControl: 'cache-control',
  ContentDisposition: 'content-disposition',
  ContentEncoding: 'content-encoding',
  ContentLanguage: 'content-language',
  Expires: 'expires',
} as const;

const REFUSED = /^x-amz-(server-side-encryption-customer-|object-lock-|grant-|website-redirect-location|write-offset)/;

export interface ObjectAttributes {
  ContentType?: string;
  CacheControl?: string;
  ContentDisposition?: string;
  ContentEncoding?: string;
  ContentLanguage?: string;
  Expires?: string;
  Metadata?: Record<string, string>;
  /** `a=1&b=2`, the API's form. */
  Tagging?: string;
}

/** The attributes in a PUT's, a copy's or a form's headers; refuses those that this S3 would not honour. */
export function readAttributes(headers: Record<string, string>): ObjectAttributes {
  const attributes: Record<string, unknown> = {};
  const metadata: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (REFUSED.test(name)) throw new NotEmulated(`S3 header ${name}`);
    if (name.startsWith('x-amz-meta-')) metadata[name.slice('x-amz-meta-'.length)] = value;
  }
  const acl = headers['x-amz-acl'] ?? headers.acl;
  if (acl !== undefined && acl !== 'bucket-owner-full-control' && acl !== 'private') {
    throw new AwsError('AccessControlListNotSupported', 'The bucket does not allow ACLs', 400);
  }
  const storageClass = headers['x-amz-storage-class'];
  if (storageClass !== undefined && storageClass !== 'STANDARD') {
    throw new NotEmulated(`S3 storage class ${storageClass}`);
  }
  for (const [member, header] of Object.entries(STORED)) attributes[member] = headers[header];
  const encodings = headers['content-encoding']?.split(',').map((text) => text.trim());
  attributes.ContentEncoding = encodings?.filter((text) => text !== 'aws-chunked').join(',') || undefined;
  return { ...attributes, Metadata: metadata, Tagging: headers['x-amz-tagging'] };
}

/** The attributes that are stored with the object. */
export function storedAttributes(attributes: ObjectAttributes): {
  headers: Record<string, string>;
  metadata: Record<string, string>;
  tags: Record<string, string>;
} {
  const headers: Record<string, string> = { 'content-type': 'application/octet-stream' };
  for (const [member, header] of Object.entries(STORED)) {
    const value = attributes[member as keyof typeof STORED];
    if (value !== undefined) headers[header] = value;
  }
  const tags = checkTags([...new URLSearchParams(attributes.Tagging ?? '')]);
  return { headers, metadata: attributes.Metadata ?? {}, tags };
}

/** At most ten tags of valid length, without duplicate keys. */
export function checkTags(tags: [key: string, value: string][]): Record<string, string> {
  if (tags.length > 10) throw new AwsError('BadRequest', 'Object tags cannot be greater than 10', 400);
  for (const [key, value] of tags) {
    if (key.length === 0 || key.length > 128) {
      throw new AwsError('InvalidTag', 'The TagKey you have provided is invalid', 400);
    }
    if (value.length > 256) throw new AwsError('InvalidTag', 'The TagValue you have provided is invalid', 400);
  }
  const map = Object.fromEntries(tags);
  if (Object.keys(map).length < tags.length) {
    throw new AwsError('InvalidTag', 'Cannot provide multiple Tags with the same key', 400);
  }
  return map;
}

export const encryptionHeader = (settings: BucketSettings): Record<string, string> => ({
  'x-amz-server-side-encryption': settings.encryption ?? 'AES256',
});

/** Checksum members of an output, e.g. `{ ChecksumCRC32: '…' }`. */
export function checksumMembers(checksums: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(checksums).map(([name, value]) => [`Checksum${name.toUpperCase()}`, value]));
}

/** The same as headers. */
export function checksumHeaders(checksums: Record<string, string>): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of CHECKSUMS) if (checksums[name]) headers[`x-amz-checksum-${name}`] = checksums[name];
  return Object.keys(headers).length > 0 ? { ...headers, 'x-amz-checksum-type': 'FULL_OBJECT' } : headers;
}

/** Headers that describe a stored version in the answer to GET or HEAD. */
export function versionHeaders(
  version: Version,
  settings: BucketSettings,
  withChecksum: boolean,
): Record<string, string> {
  const tagCount = Object.keys(version.tags).length;
  return {
    ...version.headers,
    ...Object.fromEntries(Object.entries(version.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])),
    etag: `"${version.etag}"`,
    'last-modified': new Date(version.modified).toUTCString(),
    'accept-ranges': 'bytes',
    ...(settings.versioning ? { 'x-amz-version-id': version.versionId } : {}),
    ...(tagCount > 0 ? { 'x-amz-tagging-count': String(tagCount) } : {}),
    ...(withChecksum ? checksumHeaders(version.checksums) : {}),
    ...encryptionHeader(settings),
  };
}
