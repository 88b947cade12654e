import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { type Cloud, ManualClock } from '../../src/index.ts';
import { clientOf, startWithUploads, writerOf } from './s3-under-test.ts';

const Bucket = 'uploads-test';
const DAY = 86_400_000;

describe('a form upload under a signed policy', () => {
  let cloud: Cloud;
  const clock = new ManualClock(Date.now());

  beforeAll(async () => {
    cloud = await startWithUploads({ clock });
  });
  afterAll(() => cloud.stop());

  const issue = (options: Partial<PresignedPostOptions> = {}) =>
    createPresignedPost(writerOf(cloud), {
      Bucket,
      Key: 'cars/1.jpg',
      Conditions: [['content-length-range', 1, 100], { 'Content-Type': 'image/jpeg' }],
      Fields: { 'Content-Type': 'image/jpeg' },
      Expires: 300,
      ...options,
    });

  async function upload(
    { url, fields }: { url: string; fields: Record<string, string> },
    change: Record<string, string | undefined> = {},
    bytes: string = 'picture',
  ) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...change }))
      if (value !== undefined) form.append(name, value);
    form.append('file', new Blob([bytes]), 'front view.jpg');
    const response = await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  it('is refused with the name of a missing bucket', async () => {
    const answer = await upload(await createPresignedPost(clientOf(cloud), { Bucket: 'no-such-bucket', Key: 'a' }));
    expect([answer.status, /<Code>(.*)<.Code>/.exec(answer.text)?.[1]]).toEqual([404, 'NoSuchBucket']);
  });

  it('stores the file with the form’s content type', async () => {
    const answer = await upload(await issue());
    expect([answer.status, answer.text]).toEqual([204, '']);
    const stored = await clientOf(cloud).send(new GetObjectCommand({ Bucket, Key: 'cars/1.jpg' }));
    expect(stored).toMatchObject({ ContentType: 'image/jpeg', VersionId: answer.headers.get('x-amz-version-id') });
    expect(await stored.Body!.transformToString()).toBe('picture');
  });

  it.each([
    ['200', /^$/],
    ['201', /<PostResponse.*<Key>cars\/1.jpg<\/Key>/],
  ])('answers success_action_status %s', async (success_action_status, body) => {
    const fields = { 'Content-Type': 'image/jpeg', success_action_status };
    const answer = await upload(await issue({ Fields: fields }));
    expect(String(answer.status)).toBe(success_action_status);
    expect(answer.text).toMatch(body);
  });

  it('fills in the file’s name and keeps its metadata', async () => {
    const Fields = { 'Content-Type': 'image/jpeg', 'x-amz-meta-claim': 'c-7' };
    const answer = await upload(await issue({ Key: `cars/c-7/${'$'}{filename}`, Fields }));
    expect(answer.status).toBe(204);
    const head = await clientOf(cloud).send(new HeadObjectCommand({ Bucket, Key: 'cars/c-7/front view.jpg' }));
    expect(head.Metadata).toEqual({ claim: 'c-7' });
  });

  it.each<[string, Record<string, string | undefined>, string | undefined, string]>([
    ['another key', { key: 'cars/2.jpg' }, undefined, 'Policy Condition failed: ["eq", "$key", "cars/1.jpg"]'],
    [
      'another type',
      { 'Content-Type': 'text/html' },
      undefined,
      'Policy Condition failed: ["eq", "$content-type", "image/jpeg"]',
    ],
    ['a missing type', { 'Content-Type': undefined }, undefined, 'Policy Condition failed'],
    [
      'a field that the policy does not name',
      { 'x-amz-meta-sly': '1' },
      undefined,
      'Extra input fields: x-amz-meta-sly',
    ],
    [
      'a tampered policy',
      { Policy: Buffer.from('{"expiration":"2999-01-01T00:00:00Z","conditions":[]}').toString('base64') },
      undefined,
      'SignatureDoesNotMatch',
    ],
    [
      'no signature',
      { 'X-Amz-Signature': undefined },
      undefined,
      "Bucket POST must contain a field named 'x-amz-signature'",
    ],
    ['no policy at all', { Policy: undefined }, undefined, "Bucket POST must contain a field named 'policy'"],
    ['too many bytes', {}, 'x'.repeat(101), '<Code>EntityTooLarge</Code>'],
    ['too few bytes', {}, '', '<Code>EntityTooSmall</Code>'],
  ])('refuses %s', async (_, change, bytes, why) => {
    const answer = await upload(await issue({ Key: 'cars/1.jpg' }), change, bytes);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text.replaceAll('&quot;', '"')).toContain(why);
  });

  it('enforces starts-with', async () => {
    const rule: PresignedPostOptions['Conditions'] = [['starts-with', '$Content-Type', 'image/']];
    const issued = await issue({ Conditions: rule, Fields: {} });
    expect((await upload(issued, { 'Content-Type': 'image/png' })).status).toBe(204);
    expect((await upload(issued, { 'Content-Type': 'video/mp4' })).status).toBe(403);
    expect((await upload(issued, { 'Content-Type': 'image/png, text/html' })).status).toBe(403);
  });

  it('acts with its signer’s rights', async () => {
    const answer = await upload(await issue({ Key: 'elsewhere/1.jpg' }));
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('s3:PutObject')]);
  });

  it('refuses an unsigned form', async () => {
    const answer = await upload({ url: `${cloud.endpoint}/${Bucket}`, fields: { key: 'cars/1.jpg' } });
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('AccessDenied')]);
  });

  it('is checked on its signer’s clock, wherever the clock of the cloud leaps', async () => {
    const issued = await issue();
    await clock.advance(DAY);
    expect((await upload(issued)).status).toBe(204);
  });

  it('refuses a form after the expiration', async () => {
    const answer = await upload(await issue({ Expires: -1 }));
    expect([answer.status, answer.text]).toEqual([
      403,
      expect.stringContaining('Invalid according to Policy: Policy expired.'),
    ]);
  });
});
