import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { type Cloud, startCloud } from '@claimstream/local-cloud';

const own = createRequire(import.meta.url);
const { publishSite } = own('../src/publish-site.cjs');
const { emptyBucket } = own('../src/empty-bucket.cjs');
const aws = own('@aws-sdk/client-s3') as typeof import('@aws-sdk/client-s3'); // the same copy as in the code under test

const DAY = 24 * 3_600_000;

describe('publishing the site', () => {
  let cloud: Cloud;
  let s3: S3Client;
  let folder: string;
  let bucket: string;
  const puts: string[] = [];

  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    await cloud.deployTemplate({
      stackName: 'portal',
      template: { Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } },
    });
    bucket = cloud.resource('portal', 'Bucket').physicalId;
    s3 = new aws.S3Client({
      endpoint: cloud.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      forcePathStyle: true,
    });
    s3.middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          if (commandName === 'PutObjectCommand') puts.push((args.input as { Key: string }).Key);
          return next(args);
        },
      { step: 'initialize' },
    );
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    site({
      'index.html': '<p>1',
      'favicon.svg': '<svg/>',
      'assets/app-1.js': '1',
      'assets/app-1.js.br': 'br',
      'assets/app.css': 'a{}',
    });
  });
  afterAll(async () => {
    s3.destroy();
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    puts.length = 0;
  });

  function site(files: Record<string, string>) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'assets'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  }
  const publish = (more: object = {}) => publishSite({ folder, config: { stage: 'dev' }, bucket, s3, ...more });
  const keys = async () => {
    const { Contents = [] } = await s3.send(new aws.ListObjectsV2Command({ Bucket: bucket }) as ListObjectsV2Command);
    return Contents.map(({ Key }) => Key!);
  };
  const head = (Key: string) => s3.send(new aws.HeadObjectCommand({ Bucket: bucket, Key }) as HeadObjectCommand);

  it('uploads assets first and index.html last, with type and caching, and no compressed forms', async () => {
    const { uploaded } = await publish();
    expect([...puts].sort()).toEqual([...uploaded].sort());
    expect(puts.slice(0, 2).sort()).toEqual(['assets/app-1.js', 'assets/app.css']);
    expect(puts.at(-1)).toBe('index.html');
    expect(await keys()).toEqual(['assets/app-1.js', 'assets/app.css', 'config.json', 'favicon.svg', 'index.html']);
    expect(await head('assets/app-1.js')).toMatchObject({
      ContentType: 'text/javascript; charset=utf-8',
      CacheControl: 'public, max-age=31536000, immutable',
    });
    expect(await head('config.json')).toMatchObject({ ContentType: 'application/json', CacheControl: 'no-cache' });
  });

  it('uploads nothing if nothing changed, and everything when forced', async () => {
    expect(await publish()).toEqual({ uploaded: [], removed: [] });
    expect(puts).toEqual([]);
    expect((await publish({ force: true })).uploaded).toHaveLength(5);
  });

  it('uploads only the configuration if a parameter changed', async () => {
    expect((await publish({ config: { stage: 'qa' } })).uploaded).toEqual(['config.json']);
  });

  it("keeps the previous site's assets for a week, for open tabs, and then removes them", async () => {
    const now = Date.now();
    site({ 'index.html': '<p>2', 'favicon.svg': '<svg/>', 'assets/app-2.js': '2', 'assets/app.css': 'a{}' });
    expect((await publish({ now })).removed).toEqual([]);
    expect(await keys()).toContain('assets/app-1.js');
    expect((await publish({ now: now + 6 * DAY })).removed).toEqual([]);
    expect((await publish({ now: now + 8 * DAY })).removed).toEqual(['assets/app-1.js']);
    expect(await keys()).toEqual(expect.not.arrayContaining(['assets/app-1.js']));
    expect(await keys()).toContain('assets/app-2.js');
  });

  it('restarts the week for an asset that a rollback brought back', async () => {
    const now = Date.now();
    const [second, third] = [
      { 'index.html': '<p>2', 'assets/app-2.js': '2' },
      { 'index.html': '<p>3', 'assets/app-3.js': '3' },
    ];
    site(third);
    await publish({ now });
    site(second);
    await publish({ now: now + 5 * DAY });
    site(third);
    await publish({ now: now + 6 * DAY });
    expect((await publish({ now: now + 8 * DAY })).removed).not.toContain('assets/app-2.js');
    expect((await publish({ now: now + 14 * DAY })).removed).toContain('assets/app-2.js');
  });

  it('is undone before the stack is removed', async () => {
    const before = await keys();
    expect(await emptyBucket(s3, bucket)).toBe(before.length);
    expect(await keys()).toEqual([]);
  });
});
