import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { plannedPackages } from './stale-services.mjs';

const root = resolve(import.meta.dirname, '..');
const git = (folder, ...args) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();

/** The commit that `ref` names in this repository; undefined if there is none. */
export function commitOf(ref) {
  try {
    return git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  } catch {
    return undefined;
  }
}

/**
 * Packages the workspace as it was at a commit, in a clone under the folder for temporary files, which later calls reuse. The
 * clone runs its own `npm run package`, only for services whose inputs differ from the present ones.
 * @param commit of `commitOf()`
 * @returns its folder; `services`: the folders of its services; `changed`: those whose inputs differ, and new ones
 */
export function packagedAt(commit) {
  const folder = join(tmpdir(), `claimstream-at-${commit}`);
  if (!existsSync(join(folder, 'package.json'))) {
    rmSync(folder, { recursive: true, force: true });
    git(root, 'clone', '--quiet', '--shared', '--no-checkout', root, folder);
    git(folder, 'checkout', '--quiet', '--detach', commit);
  }
  const hashes = (where) =>
    new Map(plannedPackages([], where).map(({ directory, hash }) => [directory.replaceAll('\\', '/'), hash]));
  const [before, now] = [hashes(folder), hashes(root)];
  const changed = [...now].filter(([service, hash]) => before.get(service) !== hash).map(([service]) => service);
  const wanted = changed.filter((service) => before.has(service));
  if (wanted.length > 0) {
    const filters = wanted.map((service) => `--filter=./${service}`);
    execFileSync(process.execPath, [join(folder, 'scripts', 'bootstrap.mjs'), 'package', ...filters], {
      cwd: folder,
      stdio: ['ignore', 2, 2], // the answer alone goes to standard output
    });
  }
  return { folder, services: [...before.keys()], changed };
}
