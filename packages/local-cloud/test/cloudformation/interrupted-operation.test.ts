import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import type { CloudService } from '../../src/index.ts';
import { createCloudformation } from '../../src/services/cloudformation/index.ts';
import { createSqs } from '../../src/services/sqs/index.ts';
import { createSsm } from '../../src/services/ssm/index.ts';
import { until } from '../lambda/small-kernel.ts';
import { cloudUnderTest, parameter, queue } from './cloud-under-test.ts';

/** A resource whose creation or deletion never finishes, as when the process is killed meanwhile. */
const endless = (): CloudService => ({
  name: 'endless',
  verbs: {},
  provisioners: {
    'Test::Endless': {
      properties: ['Makes', 'Unmakes'],
      apply: ({ properties }) => (properties.Makes ? { physicalId: 'e' } : new Promise(() => {})),
      remove: ({ properties }) => (properties.Unmakes ? undefined : new Promise(() => {})),
    },
  },
});
const thing = (Properties: Record<string, unknown>, DependsOn: string[] = []) => ({
  Type: 'Test::Endless',
  Properties,
  DependsOn,
});

describe('an operation that a kill has cut off', () => {
  let dataDir: string;
  let under: Awaited<ReturnType<typeof cloudUnderTest>>;
  const start = () => cloudUnderTest({ dataDir, services: [createCloudformation, createSsm, createSqs, endless] });
  const value = async (): Promise<string | undefined> => {
    const asked = { Names: ['/a'] };
    const { Parameters } = await under.cloud.kernel.call({ kind: 'operator' }, 'ssm', 'GetParameters', asked);
    return Parameters[0]?.Value;
  };
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'interrupted-'));
    under = await start();
  });
  afterEach(async () => {
    await under.stop();
    await rm(dataDir, { recursive: true });
  });

  it('is rolled back if it was an update', async () => {
    await under.create('one', { Resources: { A: parameter('/a', 'old') } });
    const Resources = { A: parameter('/a', 'new'), B: parameter('/b', '1'), E: thing({}, ['A', 'B']) };
    void under.update('one', { Resources }).catch(() => undefined);
    await until(async () => (await under.history('one')).includes('E CREATE_IN_PROGRESS'));
    await under.stop();
    under = await start();
    expect(await under.describe('one')).toMatchObject({ StackStatus: 'UPDATE_ROLLBACK_COMPLETE' });
    expect(await value()).toBe('old');
    expect(under.cloud.kernel.stacks!.store.resources('one').map(({ logicalId }) => logicalId)).toEqual(['A']);
  });

  it('leaves no setting behind that the earlier template does not have', async () => {
    await under.create('one', { Resources: { Q: queue('q') } });
    const Resources = { Q: queue('q', { DelaySeconds: 9 }), E: thing({}, ['Q']) };
    void under.update('one', { Resources }).catch(() => undefined);
    await until(async () => (await under.history('one')).includes('E CREATE_IN_PROGRESS'));
    await under.stop();
    under = await start();
    expect(await under.describe('one')).toMatchObject({ StackStatus: 'UPDATE_ROLLBACK_COMPLETE' });
    const asked = { QueueUrl: `${under.cloud.endpoint}/000000000000/q`, AttributeNames: ['DelaySeconds'] };
    const { Attributes } = await under.cloud.kernel.call({ kind: 'operator' }, 'sqs', 'GetQueueAttributes', asked);
    expect(Attributes).toEqual({ DelaySeconds: '0' });
  });

  it('is rolled back if it was a creation', async () => {
    void under.create('one', { Resources: { A: parameter('/a', '1'), E: thing({}, ['A']) } }).catch(() => undefined);
    await until(async () => (await value()) === '1');
    await until(async () => (await under.history('one')).includes('E CREATE_IN_PROGRESS'));
    await under.stop();
    under = await start();
    expect(await under.describe('one')).toMatchObject({ StackStatus: 'ROLLBACK_COMPLETE' });
    expect(await value()).toBeUndefined();
  });

  it('is completed if it was a deletion', async () => {
    await under.create('one', { Resources: { A: parameter('/a', '1'), E: thing({ Makes: 1 }, ['A']) } });
    await under.client.send(new DeleteStackCommand({ StackName: 'one' }));
    await until(async () => (await under.history('one')).includes('E DELETE_IN_PROGRESS'));
    await under.stop();
    const db = new DatabaseSync(join(dataDir, 'cloud.sqlite'));
    db.exec(`UPDATE cloudformation_resources SET record = replace(record, '"Makes":1', '"Unmakes":1')`);
    db.close();
    under = await start();
    await expect(under.describe('one')).rejects.toThrow('does not exist');
    expect(await value()).toBeUndefined();
  });
});

describe('a data directory from before stacks had a history', () => {
  it('keeps its stacks', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'earlier-'));
    const services = [createCloudformation, createSsm];
    const db = new DatabaseSync(join(dataDir, 'cloud.sqlite'));
    db.exec(`CREATE TABLE cloudformation_stacks (
      stack_name TEXT PRIMARY KEY, position INTEGER NOT NULL, template TEXT NOT NULL, parameters TEXT NOT NULL,
      outputs TEXT NOT NULL, status TEXT NOT NULL, deployed_at INTEGER NOT NULL)`);
    const template = { Resources: { A: parameter('/a', '1') }, Outputs: { A: { Value: { Ref: 'A' } } } };
    db.prepare(`INSERT INTO cloudformation_stacks VALUES ('one', 1, ?, '{}', '{}', 'DEPLOYED', 1)`).run(
      JSON.stringify(template),
    );
    db.close();
    for (const _ of ['first start', 'second start']) {
      const under = await cloudUnderTest({ dataDir, services });
      expect(await under.describe('one')).toMatchObject({ StackStatus: 'UPDATE_COMPLETE' });
      expect(under.cloud.outputs('one')).toEqual({ A: '/a' });
      await under.stop();
    }
    await rm(dataDir, { recursive: true });
  });
});
