import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const turbo = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'turbo.cmd' : 'turbo');

/**
 * Lists the services whose artifacts do not match their present inputs.
 * @param filters arguments for turbo, such as `--filter=@claimstream/claims`
 * @returns name, absolute folder, and `done`, which the caller calls once the service is packaged
 */
export function staleServices(filters = [], { force = false } = {}) {
  return plannedPackages(filters)
    .map(({ directory, hash }) => {
      const folder = join(root, directory);
      // Packaging first empties this folder, so a half-packaged service has no such file.
      const stamp = join(folder, '.serverless', 'inputs');
      const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
      return { name: directory, folder, fresh, done: () => writeFileSync(stamp, hash) };
    })
    .filter(({ fresh }) => force || !fresh);
}

/** `directory` and `hash` of each service that `turbo run package` would package in the workspace at a folder. */
export function plannedPackages(filters = [], cwd = root) {
  const plan = execFileSync(turbo, ['run', 'package', '--dry=json', ...filters], {
    cwd,
    env: { ...process.env, TURBO_GLOBAL_WARNING_DISABLED: '1' }, // a clone without node_modules has no local turbo
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  return JSON.parse(plan).tasks.filter(({ task, command }) => task === 'package' && command !== '<NONEXISTENT>');
}
