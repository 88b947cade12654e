import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const turbo = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'turbo.cmd' : 'turbo');

/**
 * The services whose artifacts are not those of their present inputs.
 * @param filters arguments for turbo, such as `--filter=@claimstream/claims`
 * @returns name, absolute folder, and `done`, to be called once the service is packaged
 */
export function staleServices(filters = [], { force = false } = {}) {
  return plannedPackages(filters)
    .map(({ directory, hash }) => {
      const folder = join(root, directory);
      // Packaging begins by emptying this folder, so a service that was packaged halfway has no such file.
      const stamp = join(folder, '.serverless', 'inputs');
      const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
      return { name: directory, folder, fresh, done: () => writeFileSync(stamp, hash) };
    })
    .filter(({ fresh }) => force || !fresh);
}

/** What `turbo run package` would run in a folder that holds the workspace: `directory` and `hash` of each service. */
export function plannedPackages(filters = [], cwd = root) {
  const plan = execFileSync(turbo, ['run', 'package', '--dry=json', ...filters], {
    cwd,
    env: { ...process.env, TURBO_GLOBAL_WARNING_DISABLED: '1' }, // a clone without node_modules has no turbo of its own
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  return JSON.parse(plan).tasks.filter(({ task, command }) => task === 'package' && command !== '<NONEXISTENT>');
}
