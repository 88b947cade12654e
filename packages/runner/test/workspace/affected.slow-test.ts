import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { commit, secondClone } from '@claimstream/test-drive';
import { root, serviceFolders } from '../../src/settings.ts';

interface Task {
  taskId: string;
  hash: string;
  command: string;
  dependencies: string[];
}

const turbo = join(root, 'node_modules', '.bin', 'turbo');
const PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);

/** The tasks that turbo would run in `folder`, without those that have no command. */
function plan(folder: string, ...options: string[]): Task[] {
  const args = ['run', 'package', 'test', 'journey', 'types', 'lint', '--dry=json', ...options];
  const env = { ...process.env, PATH, TURBO_TELEMETRY_DISABLED: '1', TURBO_SCM_BASE: 'HEAD~1' };
  const { tasks } = JSON.parse(execFileSync(turbo, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26, env }));
  return (tasks as Task[]).filter(({ command }) => command !== '<NONEXISTENT>');
}

const hashes = (folder: string) => new Map(plan(folder).map(({ taskId, hash }) => [taskId, hash]));

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
const manifest = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const packageFolders = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name));
const workspace = [join(root, 'events-schema'), ...packageFolders, ...serviceFolders].map(manifest);
const services = serviceFolders.map(manifest);

/** Names of the workspace's packages that `name` needs, directly or not. */
function needs(name: string, kinds: ('dependencies' | 'devDependencies')[]): Set<string> {
  const found = new Set<string>();
  const visit = (from: string) => {
    const own = workspace.find((each) => each.name === from)!;
    for (const kind of kinds) {
      for (const [needed, version] of Object.entries(own[kind] ?? {})) {
        if (!version.startsWith('workspace:') || found.has(needed)) continue;
        found.add(needed);
        visit(needed);
      }
    }
  };
  visit(name);
  return found;
}

const named = (short: string) => `@claimstream/${short}`;
const bundling = (short: string) => services.filter(({ name }) => needs(name, ['dependencies']).has(named(short)));
const testedWith = (short: string) =>
  workspace.filter(
    ({ name }) => name === named(short) || needs(name, ['dependencies', 'devDependencies']).has(named(short)),
  );

const packaged = (manifests: Manifest[]) => manifests.map(({ name }) => `${name}#package`);

describe('what a change affects', () => {
  let clone: string;
  let before: Map<string, string>;
  beforeAll(() => {
    clone = secondClone();
    before = hashes(clone);
  });
  afterAll(() => rmSync(clone, { recursive: true, force: true }));

  /** Existing tests: a package without tests has no such task. */
  const tested = (manifests: Manifest[]) =>
    manifests.map(({ name }) => `${name}#test`).filter((taskId) => before.has(taskId));
  const journey = ['@claimstream/runner#journey'];
  /** Publishers and consumers of every event are read from all services' sources. */
  const facts = () => tested(one('event-tools'));
  const one = (short: string) => workspace.filter(({ name }) => name === named(short));

  it.each<[what: string, file: string, affected: () => string[]]>([
    ["a service's README", 'services/claims/README.md', () => tested(one('claims'))],
    ["a service's test", 'services/claims/test/another.test.ts', () => tested(one('claims'))],
    [
      "a service's source",
      'services/claims/src/domain/another.ts',
      () => [...packaged(one('claims')), ...tested(one('claims')), ...facts(), ...journey],
    ],
    [
      "the kit's source",
      'packages/lambda-kit/src/index.ts',
      () => [...packaged(bundling('lambda-kit')), ...tested(testedWith('lambda-kit')), ...journey],
    ],
    [
      "the contract's source",
      'events-schema/src/index.ts',
      () => [...packaged(bundling('events-schema')), ...tested(testedWith('events-schema')), ...journey],
    ],
    [
      'the patterns of what no contract defines',
      'events-schema/unmatched.cjs',
      () => [...packaged(bundling('events-schema')), ...tested(testedWith('events-schema')), ...journey],
    ],
    ['the settings of a stage', 'stages/dev.yml', () => [...packaged(services), ...tested(services), ...journey]],
    ["the kit's test", 'packages/lambda-kit/test/another.test.ts', () => tested(one('lambda-kit'))],
    ['local-cloud', 'packages/local-cloud/src/cli.ts', () => [...tested(testedWith('local-cloud')), ...journey]],
    ['specimens', 'packages/specimens/src/index.ts', () => [...tested(testedWith('specimens')), ...journey]],
    ['the journey', 'packages/journey/src/index.ts', () => [...tested(testedWith('journey')), ...journey]],
    ['a document', 'docs/decisions.md', () => []],
  ])('%s', (_what, file, affected) => {
    appendFileSync(join(clone, file), '\n'); // a missing file is created
    const after = hashes(clone);
    // Lint looks at everything but prose, types at TypeScript.
    const whole = file.endsWith('.md') ? [] : ['//#lint', ...(/\.(yml|cjs)$/.test(file) ? [] : ['//#types'])];
    const changed = [...after].filter(([taskId, hash]) => before.get(taskId) !== hash).map(([taskId]) => taskId);
    expect(changed.sort()).toEqual([...affected(), ...whole].sort());

    commit(clone);
    const selected = plan(clone, '--affected').map(({ taskId }) => taskId);
    expect(selected).toEqual(expect.arrayContaining(changed));
    before = after;
  });

  it('nothing, if nothing changed', () => {
    expect(hashes(clone)).toEqual(before);
  });
});

describe('turbo.json', () => {
  const tasks = new Map(plan(root).map(({ taskId, dependencies }) => [taskId, dependencies]));

  it.each(serviceFolders.map((folder) => [basename(folder), manifest(folder)] as const))(
    'lets packaging of %s depend on the sources that get into its artifacts',
    (_name, { name, devDependencies }) => {
      const bundled = [...needs(name, ['dependencies'])];
      const packaging = ['serverless-preset', 'portal-hosting'].map(named).filter((each) => devDependencies?.[each]);
      const wanted = [...bundled, ...packaging].map((each) => `${each}#sources`);
      expect(tasks.get(`${name}#package`)!.sort()).toEqual(wanted.sort());
    },
  );

  it('runs the tests of a service after its packaging', () => {
    for (const { name } of services.filter(({ name }) => tasks.has(`${name}#test`)))
      expect(tasks.get(`${name}#test`)).toEqual(expect.arrayContaining([`${name}#package`, named('platform#package')]));
  });
});
