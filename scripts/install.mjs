import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Installs the workspace at `root` when the lock file or any manifest differs from the last installation. The lock file
 * decides. If it does not cover a manifest (a new service, a new dependency), this function updates it, except in CI, where
 * it must be committed.
 * @param say takes lines for the person at the terminal
 * @throws Error that says what to do
 */
export function install(root, say = console.error) {
  const stamp = join(root, 'node_modules', '.claimstream', 'installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedBy(root)) return;
  say(`Setting up the workspace (${existsSync(stamp) ? 'a manifest changed' : 'once; a minute or two'}) ...`);
  // pnpm takes seconds to refuse, so ask it only when the lock file covers all folders.
  let installed = coversAllFolders(root) ? pnpm(root, ['--frozen-lockfile']) : undefined;
  if (!installed || installed.output.includes('ERR_PNPM_OUTDATED_LOCKFILE')) {
    if (process.env.CI)
      throw new Error(
        'pnpm-lock.yaml does not match the package.json files. Run npm run setup where CI is not set, and commit the lock file.',
      );
    say('pnpm-lock.yaml does not match the package.json files; bringing it up to date ...');
    installed = pnpm(root, ['--no-frozen-lockfile', '--prefer-offline']);
    if (!installed.failed) say('pnpm-lock.yaml is up to date now. Commit it together with the manifest.');
  }
  if (installed.failed)
    throw new Error(
      `Installing failed. ${installed.output.slice(-2000)}\nCheck the connection to the npm registry and run the command again.`,
    );
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wantedBy(root)); // the lock file may have changed meanwhile
}

function pnpm(root, options) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const args = ['install', ...options, '--reporter=append-only'];
  const own = installedPackageManager(root, packageManager);
  const [program, ...first] = own ? [process.execPath, own] : ['npx', '--yes', packageManager];
  const { status, stdout, error } = spawnSync(program, [...first, ...args], {
    cwd: root,
    // CI keeps pnpm from asking questions.
    env: { ...process.env, CI: 'true', npm_config_loglevel: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    shell: !own && process.platform === 'win32',
  });
  if (process.env.CI) process.stderr.write(stdout ?? '');
  return { failed: status !== 0, output: error ? error.message : stdout };
}

/** The workspace's own pnpm, if it is installed in the wanted version. npx takes seconds to find it. */
function installedPackageManager(root, wanted) {
  const folder = join(root, 'node_modules', 'pnpm');
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return undefined;
  const { name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return `${name}@${version}` === wanted ? join(folder, 'bin', 'pnpm.cjs') : undefined;
}

/** A hash of everything that determines the installation. */
function wantedBy(root) {
  const hash = createHash('sha256').update(process.platform);
  for (const file of [join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml'), ...manifests(root)]) {
    hash.update(relative(root, file)).update(existsSync(file) ? readFileSync(file) : '');
  }
  return hash.digest('hex');
}

/** Whether the lock file lists exactly the workspace's packages. pnpm itself does not notice a removed one. */
function coversAllFolders(root) {
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
  const [, importers = ''] = /^importers:\n((?:(?: .*)?\n)+)/m.exec(lock) ?? [];
  const locked = [...importers.matchAll(/^ {2}(\S.*?):(?: \{\})?$/gm)].map(([, folder]) => folder);
  const folders = manifests(root).map((file) => relative(root, dirname(file)).replaceAll('\\', '/') || '.');
  return locked.sort().join() === folders.sort().join();
}

/** Every package.json of the workspace, found by the folders and `folder/*` patterns of pnpm-workspace.yaml. */
function manifests(root) {
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const [, listed = ''] = /^packages:\n((?: +- .*\n)+)/m.exec(workspace) ?? [];
  const patterns = [...listed.matchAll(/- ['"]?([^'"\n]+)/g)].map(([, pattern]) => pattern);
  const folders = patterns.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [pattern];
    const parent = pattern.slice(0, -2);
    return existsSync(join(root, parent)) ? readdirSync(join(root, parent)).map((name) => join(parent, name)) : [];
  });
  return ['', ...folders.sort()].map((folder) => join(root, folder, 'package.json')).filter((file) => existsSync(file));
}
