import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  ChecksumAlgorithm,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketLocationCommand,
  GetBucketVersioningCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { type Cloud, startCloud } from '../../src/index.ts';
import { clientOf, refusal } from './s3-under-test.ts';

describe('objects through the real client', () => {
  let cloud: Cloud;
  let s3: S3Client;
  const Bucket = 'photos';
  const put = (Key: string, Body: string | Buffer, more = {}) =>
    s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
  const text = async (Key: string, more = {}) =>
    (await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body!.transformToString();

  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    s3 = clientOf(cloud);
    await s3.send(new CreateBucketCommand({ Bucket }));
  });
  afterAll(() => cloud.stop());

  it('returns bytes, content type and metadata as stored', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 251));
    await put('cars/été & co.jpg', bytes, { ContentType: 'image/jpeg', Metadata: { claim: 'c-1' } });
    const answer = await s3.send(new GetObjectCommand({ Bucket, Key: 'cars/été & co.jpg' }));
    expect(Buffer.from(await answer.Body!.transformToByteArray()).equals(bytes)).toBe(true);
    expect(answer).toMatchObject({ ContentType: 'image/jpeg', Metadata: { claim: 'c-1' }, ContentLength: 70_000 });
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'cars/été & co.jpg' }));
    expect(head).toMatchObject({ ContentLength: 70_000, ETag: answer.ETag, ContentType: 'image/jpeg' });
  });

  it.each(
    Object.values(ChecksumAlgorithm).filter((name) =>
      ['CRC32', 'CRC32C', 'SHA1', 'SHA256', 'CRC64NVME'].includes(name),
    ),
  )('verifies a %s checksum and stores it', async (ChecksumAlgorithm) => {
    const { checksum } = await import('../../src/services/s3/checksums.ts');
    const name = `Checksum${ChecksumAlgorithm}`;
    const right = checksum(ChecksumAlgorithm.toLowerCase() as 'crc32', Buffer.from('checked'));
    await put('checked.txt', 'checked', { [name]: right });
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'checked.txt', ChecksumMode: 'ENABLED' }));
    expect(head).toMatchObject({ [name]: right });
    expect(await refusal(put('bad.txt', 'other', { [name]: right }))).toBe('BadDigest');
    expect(await refusal(s3.send(new HeadObjectCommand({ Bucket, Key: 'bad.txt' })))).toBe('NotFound');
  });

  it('computes the published check values of the checksums that Node lacks', async () => {
    const { checksum } = await import('../../src/services/s3/checksums.ts');
    const hex = (name: 'crc32c' | 'crc64nvme') =>
      Buffer.from(checksum(name, Buffer.from('123456789')), 'base64').toString('hex');
    expect([hex('crc32c'), hex('crc64nvme')]).toEqual(['e3069283', 'ae8b14860a799888']);
  });

  it('accepts a stream in chunks with a trailing checksum', async () => {
    const halves = ['first half, ', 'second half'];
    const body = Readable.from(halves.map((half) => Buffer.from(half)));
    await s3.send(new PutObjectCommand({ Bucket, Key: 'stream.txt', Body: body, ContentLength: 23 }));
    expect(await text('stream.txt')).toBe(halves.join(''));
  });

  it('answers ranges, and refuses one beyond the end', async () => {
    await put('digits', '0123456789');
    expect(await text('digits', { Range: 'bytes=2-4' })).toBe('234');
    expect(await text('digits', { Range: 'bytes=-3' })).toBe('789');
    const part = await s3.send(new GetObjectCommand({ Bucket, Key: 'digits', Range: 'bytes=8-' }));
    expect([part.ContentRange, part.$metadata.httpStatusCode]).toEqual(['bytes 8-9/10', 206]);
    expect(await refusal(text('digits', { Range: 'bytes=10-' }))).toBe('InvalidRange');
  });

  it('honours conditions on reads and writes', async () => {
    const { ETag } = await put('once', 'a', { IfNoneMatch: '*' });
    expect(await refusal(put('once', 'b', { IfNoneMatch: '*' }))).toBe('PreconditionFailed');
    expect(await refusal(put('once', 'b', { IfMatch: '"0"' }))).toBe('PreconditionFailed');
    expect(await refusal(text('once', { IfMatch: '"0"' }))).toBe('PreconditionFailed');
    const same = await s3
      .send(new GetObjectCommand({ Bucket, Key: 'once', IfNoneMatch: ETag }))
      .catch((error) => error);
    expect(same.$metadata.httpStatusCode).toBe(304);
    // The client would compare the object's checksum with that of an empty body.
    expect(same.message).not.toContain('Checksum mismatch');
    await put('once', 'c', { IfMatch: ETag });
    expect(await text('once')).toBe('c');
  });

  it('names a missing key or bucket', async () => {
    expect(await refusal(text('nothing-here'))).toBe('NoSuchKey');
    expect(await refusal(s3.send(new GetObjectCommand({ Bucket: 'no-bucket', Key: 'x' })))).toBe('NoSuchBucket');
    expect(await refusal(s3.send(new HeadBucketCommand({ Bucket: 'no-bucket' })))).toBe('NotFound');
    expect(await refusal(s3.send(new DeleteBucketCommand({ Bucket })))).toBe('BucketNotEmpty');
    expect(await refusal(s3.send(new GetObjectAclCommand({ Bucket, Key: 'once' })))).toBe('NotImplemented');
    expect((await s3.send(new GetBucketLocationCommand({ Bucket }))).LocationConstraint).toBeUndefined();
    expect((await s3.send(new ListBucketsCommand({}))).Buckets!.map((bucket) => bucket.Name)).toEqual([Bucket]);
  });

  it('lists by prefix and delimiter, page by page', async () => {
    for (const key of ['l/a', 'l/b/1', 'l/b/2', 'l/c', 'l/d & <e>']) await put(key, 'x');
    const query = { Bucket, Prefix: 'l/', Delimiter: '/', MaxKeys: 2 };
    const names: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const found = await s3.send(new ListObjectsV2Command({ ...query, ContinuationToken }));
      names.push(...(found.Contents ?? []).map((item) => item.Key!));
      names.push(...(found.CommonPrefixes ?? []).map((item) => item.Prefix!));
      ContinuationToken = found.NextContinuationToken;
    } while (ContinuationToken);
    expect(names.sort()).toEqual(['l/a', 'l/b/', 'l/c', 'l/d & <e>']);
    const old = await s3.send(new ListObjectsCommand({ Bucket, Prefix: 'l/b/', Marker: 'l/b/1' }));
    expect(old.Contents!.map((item) => item.Key)).toEqual(['l/b/2']);
  });

  it('copies, with the same or new metadata', async () => {
    await put('origin', 'content', { ContentType: 'text/x', Metadata: { a: '1' } });
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/origin` }));
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'copy' }))).toMatchObject({
      ContentType: 'text/x',
      Metadata: { a: '1' },
    });
    const change = { MetadataDirective: 'REPLACE' as const, ContentType: 'text/y' };
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/origin`, ...change }));
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key: 'copy' }))).ContentType).toBe('text/y');
    const self = s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/copy` }));
    expect(await refusal(self)).toBe('InvalidRequest');
  });

  it('keeps the bytes when tags are set', async () => {
    await put('tagged', 'bytes', { Tagging: 'state=new' });
    const TagSet = [{ Key: 'state', Value: 'seen' }];
    await s3.send(new PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet } }));
    expect((await s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'tagged' }))).TagSet).toEqual(TagSet);
    expect(await text('tagged')).toBe('bytes');
  });

  it('keeps every version behind a delete marker', async () => {
    const name = 'versioned';
    await s3.send(new CreateBucketCommand({ Bucket: name }));
    const VersioningConfiguration = { Status: 'Enabled' as const };
    await s3.send(new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration }));
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket: name }))).Status).toBe('Enabled');
    const versions: string[] = [];
    for (const Body of ['one', 'two']) {
      versions.push((await s3.send(new PutObjectCommand({ Bucket: name, Key: 'k', Body }))).VersionId!);
    }
    const gone = await s3.send(new DeleteObjectCommand({ Bucket: name, Key: 'k' }));
    expect(gone.DeleteMarker).toBe(true);
    const now = await s3.send(new GetObjectCommand({ Bucket: name, Key: 'k' })).catch((error) => error);
    expect(now.name).toBe('NoSuchKey');
    const first = await s3.send(new GetObjectCommand({ Bucket: name, Key: 'k', VersionId: versions[0] }));
    expect(await first.Body!.transformToString()).toBe('one');
    const listed = await s3.send(new ListObjectVersionsCommand({ Bucket: name }));
    expect(listed.Versions!.map((version) => version.VersionId)).toEqual([...versions].reverse());
    expect(listed.DeleteMarkers).toMatchObject([{ VersionId: gone.VersionId, IsLatest: true }]);
    await s3.send(new DeleteObjectCommand({ Bucket: name, Key: 'k', VersionId: gone.VersionId }));
    const back = await s3.send(new GetObjectCommand({ Bucket: name, Key: 'k' }));
    expect(await back.Body!.transformToString()).toBe('two');
  });

  it('deletes many keys in one request', async () => {
    await put('many/1', 'x');
    const Objects = [{ Key: 'many/1' }, { Key: 'many/2' }];
    const answer = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(answer.Deleted!.map((item) => item.Key)).toEqual(['many/1', 'many/2']);
    expect(await refusal(text('many/1'))).toBe('NoSuchKey');
  });

  it('joins an upload in parts, and deletes an aborted one', async () => {
    const Key = 'large';
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'video/mp4' }));
    const bodies = [Buffer.alloc(5 * 1024 * 1024, 'a'), Buffer.from('tail')];
    const Parts = [];
    for (const [index, Body] of bodies.entries()) {
      const PartNumber = index + 1;
      const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }));
      Parts.push({ PartNumber, ETag });
    }
    const whole = { Bucket, Key, UploadId, MultipartUpload: { Parts } };
    expect((await s3.send(new CompleteMultipartUploadCommand(whole))).ETag).toMatch(/-2"$/);
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head).toMatchObject({ ContentLength: 5 * 1024 * 1024 + 4, ContentType: 'video/mp4' });
    expect(await text(Key, { Range: 'bytes=-6' })).toBe('aatail');
    const other = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId: other.UploadId }));
    const late = s3.send(new UploadPartCommand({ Bucket, Key, UploadId: other.UploadId, PartNumber: 1, Body: 'x' }));
    expect(await refusal(late)).toBe('NoSuchUpload');
  });
});
