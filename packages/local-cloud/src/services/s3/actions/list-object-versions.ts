import { isoDate, type S3, type S3Action } from '../action.ts';
import { encoder, maxKeys, page } from '../listing.ts';
import { xmlAnswer } from '../xml.ts';
import { type ListInput, listPermission, readList } from './list-objects-v2.ts';

interface Input extends ListInput {
  KeyMarker?: string;
  VersionIdMarker?: string;
}

interface ListedVersion {
  Key: string;
  VersionId: string;
  IsLatest: boolean;
  /** Epoch seconds. */
  LastModified: number;
}

interface Output {
  Name: string;
  Prefix: string;
  KeyMarker: string;
  VersionIdMarker?: string;
  NextKeyMarker?: string;
  NextVersionIdMarker?: string;
  Delimiter?: string;
  MaxKeys: number;
  EncodingType?: string;
  IsTruncated: boolean;
  Versions: (ListedVersion & { ETag: string; Size: number; StorageClass: 'STANDARD' })[];
  DeleteMarkers: ListedVersion[];
  CommonPrefixes: { Prefix: string }[];
}

export const listObjectVersions = (s3: S3): S3Action<Input, Output> => ({
  permissions: (input) => [listPermission('ListBucketVersions', input)],
  run(input) {
    s3.buckets.get(input.Bucket);
    const prefix = input.Prefix ?? '';
    const after = input.KeyMarker ?? '';
    const max = maxKeys(input.MaxKeys);
    const marker = input.VersionIdMarker && s3.objects.version(input.Bucket, after, input.VersionIdMarker);
    const rest = [...s3.objects.scan(input.Bucket, prefix, after, false)].filter(
      (version) => version.key > after || (marker && version.key === after && version.seq < marker.seq),
    );
    const found = page(rest, { prefix, delimiter: input.Delimiter, max, after });
    const encode = encoder(input.EncodingType);
    const listed = (version: (typeof found.versions)[number]): ListedVersion => ({
      Key: encode(version.key),
      VersionId: version.versionId,
      IsLatest: version.latest,
      LastModified: version.modified / 1000,
    });
    return {
      Name: input.Bucket,
      Prefix: encode(prefix),
      KeyMarker: encode(after),
      VersionIdMarker: input.VersionIdMarker,
      NextKeyMarker: found.next === undefined ? undefined : encode(found.next),
      NextVersionIdMarker: found.nextVersion,
      Delimiter: input.Delimiter,
      MaxKeys: max,
      EncodingType: input.EncodingType,
      IsTruncated: found.next !== undefined,
      Versions: found.versions
        .filter((version) => !version.deleteMarker)
        .map((version) => ({
          ...listed(version),
          ETag: `"${version.etag}"`,
          Size: version.size,
          StorageClass: 'STANDARD',
        })),
      DeleteMarkers: found.versions.filter((version) => version.deleteMarker).map(listed),
      CommonPrefixes: found.commonPrefixes.map((group) => ({ Prefix: encode(group) })),
    };
  },
  read: (request) => ({
    ...readList(request),
    KeyMarker: request.query.get('key-marker') ?? undefined,
    VersionIdMarker: request.query.get('version-id-marker') ?? undefined,
  }),
  write({ Versions, DeleteMarkers, ...output }) {
    return xmlAnswer('ListVersionsResult', {
      ...output,
      Version: Versions.map((item) => ({ ...item, LastModified: isoDate(item.LastModified * 1000) })),
      DeleteMarker: DeleteMarkers.map((item) => ({ ...item, LastModified: isoDate(item.LastModified * 1000) })),
    });
  },
});
