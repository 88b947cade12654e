import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freshClone, git, until } from '@claimstream/test-drive';
import { root } from '../../src/settings.ts';
import { runningPlatform } from './running-platform.ts';

const operator = { kind: 'operator' } as const;
const samples = join(root, 'events-schema/generated/samples/settlement/SettlementFinalized.v1.json');
const [{ detail }] = JSON.parse(readFileSync(samples, 'utf8')).valid;

/** The uploads of all services, by path. */
function zips(folder: string, services: readonly string[]): Record<string, string> {
  const paths = services.flatMap((service) => {
    const packaged = join('services', service, '.serverless');
    const files = readdirSync(join(folder, packaged)).filter((name) => name.endsWith('.zip'));
    return files.map((name) => join(packaged, name));
  });
  const hash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return Object.fromEntries(paths.map((path) => [path, hash(path)]));
}

const PATIENCE = 900_000;

describe('a new service', () => {
  const services = readdirSync(join(root, 'services'));
  let clone: string;
  let platform: Awaited<ReturnType<typeof runningPlatform>>;

  /** Runs `npm run …` in the clone, which must succeed; the platform answers meanwhile. */
  async function npm(...args: string[]): Promise<void> {
    const env = { ...process.env, CI: '' };
    const child = spawn(process.execPath, ['scripts/bootstrap.mjs', ...args], { cwd: clone, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const [status] = await once(child, 'close');
    if (status !== 0) throw new Error(`npm run ${args.join(' ')} ended with ${status}: ${output}`);
  }

  beforeAll(async () => {
    clone = freshClone();
    platform = await runningPlatform();
    await npm('new-service', '--list'); // installs the clone
  }, PATIENCE);
  afterAll(async () => {
    await platform?.stop();
    await rm(clone, { recursive: true, force: true });
  });

  it(
    'handles its first event in the running platform',
    async () => {
      const began = performance.now();
      await npm('new-service', 'rental', '--on', 'SettlementFinalized');
      await npm('cloud', 'deploy', 'services/rental', '--port', new URL(platform.cloud.endpoint).port);
      const { cloud } = platform;
      const Entry = {
        EventBusName: 'claimstream-dev',
        Source: 'settlement.service',
        DetailType: 'Settlement.Finalized',
      };
      const Entries = [{ ...Entry, Detail: JSON.stringify(detail) }];
      expect(await cloud.kernel.call(operator, 'events', 'PutEvents', { Entries })).toMatchObject({
        FailedEntryCount: 0,
      });
      const TableName = cloud.resource('claimstream-rental-dev', 'Table').ref;
      const [item] = await until(async () => {
        const { Items } = await cloud.kernel.call(operator, 'dynamodb', 'Scan', { TableName });
        return Items.length > 0 && Items;
      });
      expect(item.subjectId.S).toBe(detail.data.settlementId);
      console.log(`From the command to the first event handled: ${((performance.now() - began) / 1000).toFixed(0)} s`);
    },
    PATIENCE,
  );

  it('changes nothing outside its folder except the lock file and generated files', () => {
    expect(git(clone, 'status', '--porcelain').trimEnd().split('\n')).toEqual([
      ' M events-schema/generated/catalogue.md',
      ' M events-schema/generated/topology.ts',
      ' M pnpm-lock.yaml',
      '?? services/rental/',
    ]);
  });

  it(
    'leaves the package of every other service byte for byte as it was, except the one that shows the consumers',
    async () => {
      await npm('package', '--force');
      const others = services.filter((name) => name !== 'insights');
      expect(zips(clone, others)).toEqual(zips(root, others));
    },
    PATIENCE,
  );

  it(
    'passes the checks of types, contract and format, and its tests, also beside a service with several events',
    async () => {
      await npm('new-service', 'rescue-trucks', '--on', 'ClaimClosed,PolicyIssued', '--on', 'SettlementPaid');
      await npm('test', 'services/rental', 'services/rescue-trucks');
      await npm('lint');
    },
    PATIENCE,
  );
});
