import { inBucket, isoDate, onBucket, type S3, type S3Action, type S3Request } from '../action.ts';
import { encoder, fromToken, maxKeys, page, toToken } from '../listing.ts';
import { xmlAnswer } from '../xml.ts';

export interface ListInput {
  Bucket: string;
  Prefix?: string;
  Delimiter?: string;
  MaxKeys?: number;
  EncodingType?: string;
}

interface Input extends ListInput {
  StartAfter?: string;
  ContinuationToken?: string;
  FetchOwner?: boolean;
}

export interface Listed {
  Key: string;
  /** Epoch seconds. */
  LastModified: number;
  ETag: string;
  Size: number;
  StorageClass: 'STANDARD';
}

interface Output {
  Name: string;
  Prefix: string;
  Delimiter?: string;
  MaxKeys: number;
  EncodingType?: string;
  KeyCount: number;
  IsTruncated: boolean;
  StartAfter?: string;
  ContinuationToken?: string;
  NextContinuationToken?: string;
  Contents: Listed[];
  CommonPrefixes: { Prefix: string }[];
}

/** The common query parameters of every listing. */
export const readList = (request: S3Request): ListInput => ({
  ...inBucket(request),
  Prefix: request.query.get('prefix') ?? undefined,
  Delimiter: request.query.get('delimiter') ?? undefined,
  MaxKeys: maxKeys(request.query.get('max-keys')),
  EncodingType: request.query.get('encoding-type') ?? undefined,
});

export const listPermission = (action: string, input: ListInput) =>
  onBucket(action, input.Bucket, { 's3:prefix': input.Prefix ?? '', 's3:delimiter': input.Delimiter ?? '' });

/** The live objects after `after`, grouped and cut. */
export function list(s3: S3, input: ListInput, after: string) {
  s3.buckets.get(input.Bucket);
  const prefix = input.Prefix ?? '';
  const max = maxKeys(input.MaxKeys);
  const live = [...s3.objects.scan(input.Bucket, prefix, after, true)].filter(
    (version) => version.key > after && !version.deleteMarker,
  );
  const found = page(live, { prefix, delimiter: input.Delimiter, max, after });
  const encode = encoder(input.EncodingType);
  return {
    next: found.next,
    Name: input.Bucket,
    Prefix: encode(prefix),
    Delimiter: input.Delimiter && encode(input.Delimiter),
    MaxKeys: max,
    EncodingType: input.EncodingType,
    IsTruncated: found.next !== undefined,
    Contents: found.versions.map(
      (version): Listed => ({
        Key: encode(version.key),
        LastModified: version.modified / 1000,
        ETag: `"${version.etag}"`,
        Size: version.size,
        StorageClass: 'STANDARD',
      }),
    ),
    CommonPrefixes: found.commonPrefixes.map((group) => ({ Prefix: encode(group) })),
  };
}

/** Listed objects with dates in XML's format. */
export const contents = (listed: Listed[]) =>
  listed.map((item) => ({ ...item, LastModified: isoDate(item.LastModified * 1000) }));

export const listObjectsV2 = (s3: S3): S3Action<Input, Output> => ({
  permissions: (input) => [listPermission('ListBucket', input)],
  run(input) {
    const after = input.ContinuationToken ? fromToken(input.ContinuationToken) : (input.StartAfter ?? '');
    const { next, ...listed } = list(s3, input, after);
    return {
      ...listed,
      KeyCount: listed.Contents.length + listed.CommonPrefixes.length,
      StartAfter: input.StartAfter,
      ContinuationToken: input.ContinuationToken,
      NextContinuationToken: next === undefined ? undefined : toToken(next),
    };
  },
  read: (request) => ({
    ...readList(request),
    StartAfter: request.query.get('start-after') ?? undefined,
    ContinuationToken: request.query.get('continuation-token') ?? undefined,
  }),
  write: (output) => xmlAnswer('ListBucketResult', { ...output, Contents: contents(output.Contents) }),
});
