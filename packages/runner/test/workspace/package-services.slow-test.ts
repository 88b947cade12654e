import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secondClone } from '@claimstream/test-drive';
import { root } from '../../src/settings.ts';

/** Fails if a command hangs, as a broken source once caused. */
function run(folder: string, program: string, ...args: string[]) {
  const options = { cwd: folder, encoding: 'utf8', timeout: 240_000, env: { ...process.env, CI: '' } } as const;
  const { status, stdout, stderr } = spawnSync(program, args, options);
  return { status, output: `${stdout}${stderr}` };
}
const npm = (clone: string, task: string) => run(clone, process.execPath, 'scripts/bootstrap.mjs', task);
const sls = (clone: string, service: string) =>
  run(join(clone, 'services', service), join(clone, 'node_modules', '.bin', 'serverless'), 'package');

/** A service's deployment: the hash of each zip, and the templates without their timestamp and key order. */
function artifacts(clone: string, service: string): Record<string, unknown> {
  const folder = join(clone, 'services', service, '.serverless');
  const files = readdirSync(folder).filter((name) => name.endsWith('.zip') || name.startsWith('cloudformation'));
  return Object.fromEntries(files.sort().map((name) => [name, normalised(readFileSync(join(folder, name)), name)]));
}

function normalised(bytes: Buffer, name: string): unknown {
  if (name.endsWith('.zip')) return createHash('sha256').update(bytes).digest('hex');
  return JSON.parse(bytes.toString().replaceAll(/\d{13}-\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIMESTAMP'));
}

describe('packaging all services in one process', () => {
  const clones: string[] = [];
  const clone = (options?: Parameters<typeof secondClone>[0]) => {
    clones.push(secondClone(options));
    return clones.at(-1)!;
  };
  afterAll(() => {
    for (const folder of clones) rmSync(folder, { recursive: true, force: true });
  });

  it('gives the artifacts of `serverless package` in a clone at another path', () => {
    const alone = clone();
    for (const service of readdirSync(join(alone, 'services'))) {
      expect(sls(alone, service)).toMatchObject({ status: 0 });
      const expected = artifacts(alone, service);
      expect(Object.keys(expected).length).toBeGreaterThanOrEqual(2);
      // The workspace is packaged before this suite runs.
      expect([service, artifacts(root, service)]).toEqual([service, expected]);
    }
  }, 900_000);

  it('fails with file and line of everything that does not compile or resolve, and packages the other services', () => {
    const broken = clone();
    appendFileSync(join(broken, 'services/partners/src/functions/publish-events.ts'), 'const nothing = ;\n');
    appendFileSync(join(broken, 'services/partners/src/functions/receive-payout.ts'), "import './nowhere.ts';\n");
    const faults = [
      expect.stringMatching(/services\/partners\/src\/functions\/publish-events\.ts:\d+:16/),
      expect.stringMatching(
        /Could not resolve "\.\/nowhere\.ts"\n\n +services\/partners\/src\/functions\/receive-payout\.ts:\d+:7/,
      ),
    ];
    for (const { status, output } of [npm(broken, 'package'), npm(broken, 'start'), sls(broken, 'partners')]) {
      expect(status).toBe(1);
      for (const fault of faults) expect(output).toEqual(fault);
    }
    expect(Object.keys(artifacts(broken, 'settlement')).length).toBeGreaterThanOrEqual(2);
  });

  it('fails with the line of an event that the contract does not have', () => {
    const broken = clone({ packaged: true });
    const file = join(broken, 'services/claims/infrastructure.cjs');
    writeFileSync(file, readFileSync(file, 'utf8').replace("'SettlementPaid'", "'SettlementPayed'"));
    const { status, output } = npm(broken, 'package');
    expect(status).toBe(1);
    expect(output).toContain('SettlementPayed is not an event of the contract');
    expect(output.match(/^ +at .*$/gm)).toEqual([expect.stringMatching(/services\/claims\/infrastructure\.cjs:\d+/)]);
  });

  it('packages only changed services', () => {
    const once = clone({ packaged: true });
    expect(npm(once, 'package')).toEqual({ status: 0, output: '' });
    appendFileSync(join(once, 'services/partners/src/functions/publish-events.ts'), '// changed\n');
    const { status, output } = npm(once, 'package');
    expect([status, output]).toEqual([0, expect.stringMatching(/^services\/partners packaged in [\d.]+ s\n$/)]);
  });
});
