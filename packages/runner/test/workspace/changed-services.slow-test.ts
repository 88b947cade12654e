import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commit, secondClone } from '@claimstream/test-drive';
import { packagedBundles } from '../../src/bundles.ts';
import { root } from '../../src/settings.ts';

type Artifacts = Map<string, { hash: string; bytes: number }>;

const DERIVED_FROM = 'claimstream fingerprint v1';
const AUDITED = `import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { claimId, customerId } from '../fields.ts';

export const ClaimAudited = defineEvent({
  name: 'Claim.Audited',
  version: 1,
  owner: 'claims',
  description: 'A closed claim is handled again',
  subject: 'claimId',
  data: z.object({ claimId, customerId }),
  samples: [{ claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01' }],
});
`;

describe('the services that a commit packages and deploys', () => {
  let clone: string;
  let artifactsOf: (folder: string) => Artifacts;
  let differences: (before: Artifacts, after: Artifacts) => string[];
  let before: Map<string, Artifacts>;
  beforeAll(async () => {
    ({ artifactsOf, differences } = await import(join(root, 'scripts', 'artifacts.mjs')));
    clone = secondClone({ packaged: true });
    expect(npm('package')).toMatchObject({ status: 0 });
    before = artifacts();
  });
  afterAll(() => rmSync(clone, { recursive: true, force: true }));

  function npm(...args: string[]) {
    const options = { cwd: clone, encoding: 'utf8', timeout: 280_000, env: { ...process.env, CI: '' } } as const;
    return spawnSync(process.execPath, ['scripts/bootstrap.mjs', ...args], options);
  }
  const services = () => readdirSync(join(clone, 'services')).sort();
  const artifacts = () => new Map(services().map((name) => [name, artifactsOf(join(clone, 'services', name))]));
  const path = (file: string) => join(clone, file);
  const replace = (file: string, text: string, by: string) => {
    const source = readFileSync(path(file), 'utf8');
    expect(source).toContain(text);
    writeFileSync(path(file), source.replace(text, by));
  };
  const withFunctions = () => services().filter((name) => name !== 'portal');
  const derivingFingerprints = () => [
    ...new Set(
      packagedBundles()
        .filter(({ code }) => Buffer.from(code).includes(DERIVED_FROM))
        .map(({ service }) => service),
    ),
  ];

  it.each<[what: string, change: () => void, packaged: () => string[], deployed: () => string[]]>([
    ["a service's README", () => appendFileSync(path('services/claims/README.md'), '\n'), () => [], () => []],
    ["a service's test", () => writeFileSync(path('services/claims/test/a.test.ts'), '// \n'), () => [], () => []],
    [
      "a service's source",
      () => replace('services/settlement/src/domain/payout.ts', 'moderate: 1_800', 'moderate: 1_900'),
      () => ['settlement'],
      () => ['settlement'],
    ],
    [
      "a comment in a service's source",
      () => appendFileSync(path('services/settlement/src/domain/payout.ts'), '// why\n'),
      () => ['settlement'],
      () => [],
    ],
    [
      "the kit's source",
      () => replace('packages/lambda-kit/src/fingerprint.ts', DERIVED_FROM, 'claimstream fingerprint v2'),
      withFunctions,
      derivingFingerprints,
    ],
    ["the kit's test", () => writeFileSync(path('packages/lambda-kit/test/a.test.ts'), '// \n'), () => [], () => []],
    ['local-cloud', () => appendFileSync(path('packages/local-cloud/src/cli.ts'), '// \n'), () => [], () => []],
    ['specimens', () => appendFileSync(path('packages/specimens/src/index.ts'), '// \n'), () => [], () => []],
    ['the journey', () => appendFileSync(path('packages/journey/src/index.ts'), '// \n'), () => [], () => []],
    [
      'a new event',
      () => {
        writeFileSync(path('events-schema/src/claims/claim-audited.ts'), AUDITED);
        replace('services/notifications/infrastructure.cjs', "'ClaimClosed',", "'ClaimClosed',\n'ClaimAudited',");
      },
      services,
      () => ['claims', 'insights', 'notifications'], // its publisher, its subscriber, and the one that shows consumers
    ],
    ['nothing', () => undefined, () => [], () => []],
  ])('%s', (_what, change, packaged, deployed) => {
    change();
    const { status, stderr } = npm('setup');
    commit(clone);
    const after = artifacts();
    const changed = services().filter((name) => differences(before.get(name)!, after.get(name)!).length > 0);
    before = after;
    expect([status, stderr]).toEqual([0, expect.any(String)]);
    expect([...stderr.matchAll(/^services\/(\S+) packaged/gm)].map(([, name]) => name).sort()).toEqual(packaged());
    expect(changed).toEqual(deployed().sort());
  });

  it('are listed by npm run changed', () => {
    const changed = (...args: string[]) => {
      const { status, stdout, stderr } = npm('changed', '--json', ...args);
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout);
    };
    expect(changed('--against', 'HEAD')).toEqual({ deploy: [], removed: [] });
    expect(changed('--against', 'deployed-nowhere')).toEqual({ deploy: services(), removed: [] });
    replace('services/settlement/src/domain/payout.ts', 'moderate: 1_900', 'moderate: 1_987_654_321');
    commit(clone);
    expect(changed('--against', 'HEAD~1')).toEqual({ deploy: ['settlement'], removed: [] });
    const sizes = npm('sizes', '--against', 'HEAD~1').stdout;
    expect(sizes).toMatch(/^\| settlement\/settleClaim \| \d+ \| \d+ \| [+-]\d+ \|$/m);
    writeFileSync(path('stages/prod.yml'), 'region: eu-west-1\n');
    commit(clone);
    expect(changed('--against', 'HEAD~1', '--stage', 'dev')).toEqual({ deploy: [], removed: [] });
    expect(changed('--against', 'HEAD~1', '--stage', 'prod').deploy).toEqual(services());
  });
});
