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
