import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Caller, CloudService, Kernel } from '../../src/index.ts';
import { createIam } from '../../src/services/iam/index.ts';
import { createS3 } from '../../src/services/s3/index.ts';
import { clientOf, startWithUploads } from './s3-under-test.ts';

const Bucket = 'uploads-test';

/** Stands in for EventBridge: keeps the entries it gets, or refuses them. */
function recorder(accepts: () => boolean) {
  const received: { caller: Caller; entry: Record<string, any> }[] = [];
  const attempts = { count: 0 };
  const create = (_: Kernel): CloudService => ({
    name: 'events',
    verbs: {
      PutEvents: {
        permissions: () => [],
        run({ Entries }: { Entries: Record<string, any>[] }, { caller }) {
          attempts.count += 1;
          if (!accepts()) return { FailedEntryCount: 1, Entries: [{ ErrorCode: 'InternalFailure' }] };
          received.push(...Entries.map((entry) => ({ caller, entry })));
          return { FailedEntryCount: 0, Entries: [{ EventId: '1' }] };
        },
      },
    },
  });
  return { received, attempts, create };
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('the awaited did not happen');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('events of a bucket', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 's3-events-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('have AWS’s content, for creation and deletion', async () => {
    const events = recorder(() => true);
    const cloud = await startWithUploads({ dataDir, services: [createIam, createS3, events.create] });
    const s3 = clientOf(cloud);
    const { VersionId, ETag } = await s3.send(new PutObjectCommand({ Bucket, Key: 'cars/1.jpg', Body: 'picture' }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'cars/1.jpg' }));
    await until(() => events.received.length === 2);
    const [created, deleted] = events.received;
    expect(created!.caller).toEqual({
      kind: 'service',
      principal: 's3.amazonaws.com',
      sourceArn: `arn:aws:s3:::${Bucket}`,
    });
    expect(created!.entry).toMatchObject({
      Source: 'aws.s3',
      DetailType: 'Object Created',
      Resources: [`arn:aws:s3:::${Bucket}`],
    });
    expect(JSON.parse(created!.entry.Detail)).toEqual({
      version: '0',
      bucket: { name: Bucket },
      object: {
        key: 'cars/1.jpg',
        size: 7,
        etag: ETag!.replaceAll('"', ''),
        'version-id': VersionId,
        sequencer: expect.stringMatching(/^[0-9A-F]+$/),
      },
      'request-id': expect.any(String),
      requester: '000000000000',
      'source-ip-address': '127.0.0.1',
      reason: 'PutObject',
    });
    expect(deleted!.entry.DetailType).toBe('Object Deleted');
    expect(JSON.parse(deleted!.entry.Detail)).toMatchObject({
      reason: 'DeleteObject',
      'deletion-type': 'Delete Marker Created',
    });
    await cloud.stop();
  });

  it('are sent after a restart where they could not be sent before, and objects survive it', async () => {
    const refusing = recorder(() => false);
    const before = await startWithUploads({ dataDir, services: [createIam, createS3, refusing.create] });
    await clientOf(before).send(new PutObjectCommand({ Bucket, Key: 'cars/1.jpg', Body: 'picture' }));
    await until(() => refusing.attempts.count > 0);
    await before.stop();
    // A file that a process leaves when it dies while writing.
    await writeFile(join(dataDir, 'objects', 'half.tmp'), 'pic');

    const accepting = recorder(() => true);
    const after = await startWithUploads({ dataDir, services: [createIam, createS3, accepting.create] });
    await until(() => accepting.received.length === 1);
    expect(JSON.parse(accepting.received[0]!.entry.Detail).object.key).toBe('cars/1.jpg');
    const stored = await clientOf(after).send(new GetObjectCommand({ Bucket, Key: 'cars/1.jpg' }));
    expect(await stored.Body!.transformToString()).toBe('picture');
    expect(await readdir(join(dataDir, 'objects'))).toHaveLength(1);
    await after.stop();
  });

  it('are retried while EventBridge refuses, in order', async () => {
    let open = false;
    const events = recorder(() => open);
    const cloud = await startWithUploads({ dataDir, services: [createIam, createS3, events.create] });
    for (const Key of ['cars/1', 'cars/2'])
      await clientOf(cloud).send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    await until(() => events.attempts.count > 0);
    open = true;
    await until(() => events.received.length === 2);
    expect(events.received.map(({ entry }) => JSON.parse(entry.Detail).object.key)).toEqual(['cars/1', 'cars/2']);
    await cloud.stop();
  });
});
