import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type Cloud, ManualClock } from '../../src/index.ts';
import { clientOf, startWithUploads, writerOf } from './s3-under-test.ts';

const Bucket = 'uploads-test';
const Key = 'cars/a b+c.jpg';

describe('a presigned URL', () => {
  let cloud: Cloud;
  const clock = new ManualClock(Date.now());

  beforeAll(async () => {
    cloud = await startWithUploads({ clock });
    await clientOf(cloud).send(new PutObjectCommand({ Bucket, Key, Body: 'picture', ContentType: 'image/jpeg' }));
    await clientOf(cloud).send(new PutObjectCommand({ Bucket, Key: 'private/x', Body: 'secret' }));
  });
  afterAll(() => cloud.stop());

  const read = (input: Partial<ConstructorParameters<typeof GetObjectCommand>[0]> = {}) =>
    getSignedUrl(writerOf(cloud), new GetObjectCommand({ Bucket, Key, ...input }), { expiresIn: 300 });
  const answerOf = async (url: string, init?: RequestInit) => {
    const response = await fetch(url, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it('reads, with the response headers it names', async () => {
    const answer = await answerOf(await read({ ResponseContentDisposition: 'attachment; filename="car.jpg"' }));
    expect([answer.status, answer.text]).toEqual([200, 'picture']);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="car.jpg"');
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
  });

  it('gives an uploaded page its own origin in a browser, since the whole port is one origin', async () => {
    await clientOf(cloud).send(
      new PutObjectCommand({ Bucket, Key: 'cars/x.html', Body: '<p>', ContentType: 'text/html' }),
    );
    const policy = async (key: string, destination: string) => {
      const answer = await answerOf(await read({ Key: key }), { headers: { 'sec-fetch-dest': destination } });
      return answer.headers.get('content-security-policy');
    };
    expect(await policy('cars/x.html', 'document')).toBe('sandbox allow-scripts allow-forms allow-popups');
    expect(await policy('cars/x.html', 'empty')).toBeNull();
    expect(await policy(Key, 'document')).toBeNull();
  });

  it('writes where the signer may', async () => {
    const client = writerOf(cloud, { requestChecksumCalculation: 'WHEN_REQUIRED' });
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key: 'cars/put.jpg' }), { expiresIn: 60 });
    expect((await answerOf(url, { method: 'PUT', body: 'new' })).status).toBe(200);
    const stored = await clientOf(cloud).send(new GetObjectCommand({ Bucket, Key: 'cars/put.jpg' }));
    expect(await stored.Body!.transformToString()).toBe('new');
  });

  it('requires the checksum in the URL for a PUT, as AWS does', async () => {
    const url = await getSignedUrl(writerOf(cloud), new PutObjectCommand({ Bucket, Key: 'cars/put.jpg' }));
    const answer = await answerOf(url, { method: 'PUT', body: 'not the empty body that was signed' });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('BadDigest')]);
  });

  it.each([
    ['another key', (url: string) => url.replace('cars/', 'private/')],
    ['another lifetime', (url: string) => url.replace('X-Amz-Expires=300', 'X-Amz-Expires=3000')],
    ['an added parameter', (url: string) => `${url}&response-content-type=text/html`],
  ])('does not verify with %s', async (_, change) => {
    const answer = await answerOf(change(await read()));
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('SignatureDoesNotMatch')]);
  });

  it('does not verify for another method', async () => {
    const answer = await answerOf(await read(), { method: 'DELETE' });
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('SignatureDoesNotMatch')]);
  });

  it('gives no more than its signer’s rights', async () => {
    const answer = await answerOf(await read({ Key: 'private/x' }));
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('s3:GetObject on resource')]);
  });

  it('needs a key that the cloud gave out', async () => {
    const stranger = clientOf(cloud, { credentials: { accessKeyId: 'AKIASTRANGER', secretAccessKey: 'guess' } });
    const url = await getSignedUrl(stranger, new GetObjectCommand({ Bucket, Key }));
    const answer = await answerOf(url);
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('InvalidAccessKeyId')]);
  });

  it('hides from a signer without list rights whether a key exists', async () => {
    const answer = await answerOf(await read({ Key: 'cars/none.jpg' }));
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('<Code>AccessDenied</Code>')]);
  });

  it('ends when it expires', async () => {
    const signedBefore = (seconds: number) =>
      getSignedUrl(writerOf(cloud), new GetObjectCommand({ Bucket, Key }), {
        expiresIn: 300,
        signingDate: new Date(Date.now() - seconds * 1000),
      });
    expect((await answerOf(await signedBefore(240))).status).toBe(200);
    const answer = await answerOf(await signedBefore(302));
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('Request has expired')]);
  });

  it('is as old as its signer says, wherever the clock of the cloud leaps', async () => {
    const url = await read();
    await clock.advance(86_400_000);
    expect((await answerOf(url)).status).toBe(200);
  });
});
