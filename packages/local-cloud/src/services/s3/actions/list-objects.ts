import type { S3, S3Action } from '../action.ts';
import { encoder } from '../listing.ts';
import { xmlAnswer } from '../xml.ts';
import { contents, type Listed, type ListInput, list, listPermission, readList } from './list-objects-v2.ts';

interface Output {
  Name: string;
  Prefix: string;
  Marker: string;
  NextMarker?: string;
  Delimiter?: string;
  MaxKeys: number;
  EncodingType?: string;
  IsTruncated: boolean;
  Contents: Listed[];
  CommonPrefixes: { Prefix: string }[];
}

/** Version one of the listing, which older clients still use. */
export const listObjects = (s3: S3): S3Action<ListInput & { Marker?: string }, Output> => ({
  permissions: (input) => [listPermission('ListBucket', input)],
  run(input) {
    const { next, ...listed } = list(s3, input, input.Marker ?? '');
    const encode = encoder(input.EncodingType);
    return { ...listed, Marker: encode(input.Marker ?? ''), NextMarker: next && encode(next) };
  },
  read: (request) => ({ ...readList(request), Marker: request.query.get('marker') ?? undefined }),
  write: (output) => xmlAnswer('ListBucketResult', { ...output, Contents: contents(output.Contents) }),
});
