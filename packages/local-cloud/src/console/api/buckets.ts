import { type ConsoleContext, type ConsolePage, RawAnswer } from '../context.ts';

/** Picture types that a browser shows without running code; other objects are shown as text or downloaded. */
const PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
const PAGE = 200;

/** Every bucket; with a name, its objects under `prefix`; with a `key`, the bytes of that object. */
export const buckets: ConsolePage = async (context, { name, query }) => {
  if (!name) {
    const { Buckets } = await context.ask('s3', 'ListBuckets');
    return Promise.all(Buckets.map((bucket: any) => summary(context, bucket)));
  }
  if (query.key !== undefined) return object(context, name, query.key, query.version);
  const { Contents, NextContinuationToken } = await context.ask('s3', 'ListObjectsV2', {
    Bucket: name,
    Prefix: query.prefix ?? '',
    MaxKeys: PAGE,
    ContinuationToken: query.next,
  });
  return {
    name,
    objects: await Promise.all(Contents.map((entry: any) => described(context, name, entry))),
    ...(NextContinuationToken && { next: NextContinuationToken }),
  };
};

async function summary({ ask }: ConsoleContext, { Name, CreationDate }: { Name: string; CreationDate: number }) {
  const { KeyCount, IsTruncated } = await ask('s3', 'ListObjectsV2', { Bucket: Name, MaxKeys: 1000 });
  return { name: Name, createdAt: CreationDate * 1000, objects: KeyCount, more: IsTruncated };
}

async function described({ ask }: ConsoleContext, Bucket: string, { Key, Size, LastModified }: any) {
  const { ContentType } = await ask('s3', 'HeadObject', { Bucket, Key, overrides: {} });
  return {
    key: Key,
    size: Size,
    modifiedAt: LastModified * 1000,
    type: ContentType,
    picture: PICTURES.includes(ContentType),
  };
}

/** An object is a user's upload: under the console's own origin it must never become a page. */
async function object({ ask }: ConsoleContext, Bucket: string, Key: string, VersionId: string | undefined) {
  const { Body, ContentType } = await ask('s3', 'GetObject', { Bucket, Key, VersionId, overrides: {} });
  const isPicture = PICTURES.includes(ContentType);
  return new RawAnswer({
    status: 200,
    headers: {
      'content-type': isPicture ? ContentType : 'application/octet-stream',
      ...(!isPicture && { 'content-disposition': 'attachment' }),
      'content-security-policy': "default-src 'none'; sandbox",
    },
    body: await Body,
  });
}
