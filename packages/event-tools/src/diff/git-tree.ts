import { spawnSync } from 'node:child_process';
import { type SourceTree, treeOf } from '../source-tree.ts';

/** A ref that git does not know, or a folder that is not a repository. */
export class RefError extends Error {
  override readonly name = 'RefError';
}

const MOST_BYTES = 512 * 1024 * 1024;

function git(root: string, args: string[], input?: string): { status: number | null; stdout: Buffer; stderr: string } {
  const { error, status, stdout, stderr } = spawnSync('git', args, { cwd: root, input, maxBuffer: MOST_BYTES });
  if (error) throw new RefError(`git could not be started: ${error.message}`);
  return { status, stdout, stderr: String(stderr).trim() };
}

/**
 * The default commit for the comparison: the one where the branch left `main`; on `main` itself the commit before the last or,
 * while the contract has uncommitted changes, the last.
 * @throws RefError if there is no such commit
 */
export function defaultRef(root: string): string {
  const head = commitOf(root, 'HEAD');
  const mains = mainsOf(root);
  const branch = git(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  const detached = branch.status !== 0;
  if (String(branch.stdout).trim() === 'main' || (detached && mains.includes(head))) {
    const changed = git(root, ['status', '--porcelain', '--', 'events-schema']);
    return String(changed.stdout).trim() ? head : commitOf(root, 'HEAD~1');
  }
  const base = git(root, ['merge-base', 'HEAD', ...mains]);
  if (base.status !== 0) throw new RefError('This branch and main have no common commit. Name one: -- diff <ref>');
  return String(base.stdout).trim();
}

/** The local and the remote `main`: either may be missing, or behind the other. */
function mainsOf(root: string): string[] {
  const found = ['main', 'origin/main']
    .map((branch) => git(root, ['rev-parse', '--verify', '--quiet', `${branch}^{commit}`]))
    .filter(({ status }) => status === 0)
    .map(({ stdout }) => String(stdout).trim());
  if (found.length === 0) throw new RefError('There is no branch main to compare with. Name a commit: -- diff <ref>');
  return found;
}

/** @throws RefError for a ref that names no commit */
export function commitOf(root: string, ref: string): string {
  // A ref that looks like an option is not a ref.
  const found = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (found.status !== 0)
    throw new RefError(`${ref} is not a commit of this repository${found.stderr && `: ${found.stderr}`}`);
  return String(found.stdout).trim();
}

/** The files of a commit that define its contract and its uses: generated files, and the services' sources. */
export function treeAt(root: string, commit: string): SourceTree {
  const listed = git(root, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    '--name-only',
    commit,
    '--',
    'events-schema',
    'services',
  ]);
  const paths = String(listed.stdout)
    .split('\0')
    .filter((path) =>
      /^events-schema\/(generated\/.*\.json|patterns\.cjs)$|^services\/[^/]+\/(serverless\.yml|src\/.*\.ts)$/.test(
        path,
      ),
    );
  const input = paths.map((path) => `${commit}:${path}\n`).join('');
  const { stdout } = git(root, ['cat-file', '--batch'], input);
  const files = new Map<string, string>();
  let at = 0;
  for (const path of paths) {
    // `<object> blob <size>`, a line feed, the bytes, a line feed
    const end = stdout.indexOf(10, at);
    const size = Number(stdout.toString('utf8', at, end).split(' ')[2]);
    files.set(path, stdout.toString('utf8', end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return treeOf(files);
}
