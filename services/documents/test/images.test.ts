import { Readable } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';
import { imagesIn } from '../src/store/images.ts';

const settings = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

describe('an upload form', () => {
  it('is bound by its policy to one key, one type, 1 byte to 15 MB and five minutes', async () => {
    const now = new Date();
    const { fields, expiresAt } = await imagesIn('images', new S3Client(settings)).form(
      'documents/a/1',
      'image/png',
      now,
    );
    const policy = JSON.parse(Buffer.from(fields.Policy!, 'base64').toString('utf8'));
    expect(policy.conditions).toContainEqual(['eq', '$key', 'documents/a/1']);
    expect(policy.conditions).toContainEqual(['eq', '$Content-Type', 'image/png']);
    expect(policy.conditions).toContainEqual(['content-length-range', 1, 15_000_000]);
    expect(policy.conditions).toContainEqual({ bucket: 'images' });
    const seconds = (Date.parse(policy.expiration) - now.getTime()) / 1000;
    expect(Math.abs(seconds - 300)).toBeLessThan(10);
    expect(Date.parse(expiresAt) - now.getTime()).toBe(300_000);
  });
});

describe('an image that is read up to a size', () => {
  async function readOf(size: number) {
    const body = Object.assign(Readable.from([]), { transformToByteArray: async () => new Uint8Array(size) });
    const s3 = { send: async () => ({ Body: body, ContentLength: size }) } as unknown as S3Client;
    return { read: await imagesIn('images', s3).readUpTo(10, 'documents/a/1', 'v1'), ended: body.destroyed };
  }

  it('is not transferred if it is larger', async () => {
    expect(await readOf(11)).toEqual({ read: undefined, ended: true });
    expect((await readOf(10)).read).toHaveLength(10);
  });
});
