import type { HttpResponse, Kernel, Permission, Verb } from '../../kernel.ts';
import { type Bucket, type Buckets, bucketArn, objectArn } from './buckets.ts';
import type { Objects } from './objects.ts';
import type { Uploads } from './uploads.ts';

/** The common context of S3's actions. */
export interface S3 {
  kernel: Kernel;
  buckets: Buckets;
  objects: Objects;
  uploads: Uploads;
}

/** A request after routing: body decoded and verified. */
export interface S3Request {
  bucket: string;
  key: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: Buffer;
  /** Checksums that the client sent and that matched, by algorithm. */
  checksums: Record<string, string>;
}

/** A verb together with its REST binding. */
export interface S3Action<I = any, O = any> extends Verb<I, O> {
  read(request: S3Request): I;
  write(output: O, request: S3Request): HttpResponse;
}

export interface InBucket {
  Bucket: string;
}

export const onBucket = (action: string, bucket: string, more: Record<string, string> = {}): Permission => ({
  action: `s3:${action}`,
  resource: bucketArn(bucket),
  context: more,
});

export const onObject = (
  action: string,
  bucket: string,
  key: string,
  more: Record<string, string> = {},
): Permission => ({
  action: `s3:${action}`,
  resource: objectArn(bucket, key),
  context: more,
});

export const inBucket = ({ bucket }: S3Request): InBucket => ({ Bucket: bucket });
export const noContent = (): HttpResponse => ({ status: 204 });
export const emptyAnswer = (): HttpResponse => ({ status: 200 });
export const isoDate = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Header `x-amz-version-id` where the bucket keeps versions. */
export const versionHeader = (bucket: Bucket, versionId: string | undefined): Record<string, string> =>
  bucket.settings.versioning && versionId ? { 'x-amz-version-id': versionId } : {};
