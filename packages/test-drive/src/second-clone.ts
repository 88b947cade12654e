import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');
const installed = join(root, 'node_modules');

/**
 * A copy of the workspace's current files at another path, as a separate repository. Registry packages are linked from
 * here; the workspace's own packages are the clone's.
 * @param packaged also copies the packages built here, so that unchanged services are not packaged again
 */
export function secondClone({ packaged = false } = {}): string {
  const clone = freshClone();
  const manifests = workspaceFiles().filter((path) => path === 'package.json' || path.endsWith('/package.json'));
  for (const folder of manifests.map(dirname)) linkModules(join(folder, 'node_modules'), clone);
  cpSync(join(installed, '.claimstream'), join(clone, 'node_modules', '.claimstream'), { recursive: true });
  for (const service of packaged ? readdirSync(join(root, 'services')) : []) {
    const artifacts = join('services', service, '.serverless');
    if (existsSync(join(root, artifacts))) cpSync(join(root, artifacts), join(clone, artifacts), { recursive: true });
  }
  return clone;
}

/** The same without installed packages, as after `git clone`: the first command installs them. */
export function freshClone(): string {
  const clone = mkdtempSync(join(tmpdir(), 'claimstream-clone-'));
  for (const file of workspaceFiles()) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    cpSync(join(root, file), join(clone, file));
  }
  git(clone, 'init', '--quiet', '--initial-branch=main');
  commit(clone);
  return clone;
}

function workspaceFiles(): string[] {
  const listed = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  return listed.filter((path) => path && existsSync(join(root, path)));
}

/** Commits all files in the clone. */
export function commit(clone: string): void {
  git(clone, 'add', '--all');
  git(
    clone,
    '-c',
    'user.name=test',
    '-c',
    'user.email=test@example.com',
    'commit',
    '--quiet',
    '--allow-empty',
    '--message=a change',
  );
}

export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
}

/** Links each entry of a `node_modules` folder, given by its path from the root, into the clone. */
function linkModules(folder: string, clone: string): void {
  if (!existsSync(join(root, folder))) return;
  mkdirSync(join(clone, folder), { recursive: true });
  for (const name of readdirSync(join(root, folder))) {
    if (name === '.claimstream' || name === '.cache') continue;
    if (name.startsWith('@')) linkModules(join(folder, name), clone);
    else symlinkSync(inClone(realpathSync(join(root, folder, name)), clone), join(clone, folder, name));
  }
}

function inClone(target: string, clone: string): string {
  return target.startsWith(installed) || target.includes('/node_modules/')
    ? target
    : join(clone, relative(realpathSync(root), target));
}
