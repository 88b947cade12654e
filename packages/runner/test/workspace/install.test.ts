import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/settings.ts';

const LOCK_FILE =
  "lockfileVersion: '9.0'\n\nsettings:\n  autoInstallPeers: true\n  excludeLinksFromLockfile: false\n\nimporters:\n\n  .: {}\n\n  kit: {}\n";

/** A workspace whose packages need only each other, so that nothing is downloaded. */
function smallWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimstream-workspace-'));
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'small', private: true, packageManager }));
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), "packages:\n  - kit\n  - 'services/*'\n");
  writeFileSync(join(folder, 'pnpm-lock.yaml'), LOCK_FILE);
  addPackage(folder, 'kit');
  return folder;
}

function addPackage(folder: string, path: string, dependencies: Record<string, string> = {}): void {
  mkdirSync(join(folder, path), { recursive: true });
  const manifest = { name: path.replace('services/', ''), version: '1.0.0', private: true, dependencies };
  writeFileSync(join(folder, path, 'package.json'), JSON.stringify(manifest));
}

describe('installing the workspace', () => {
  const script = join(root, 'scripts', 'install.mjs');
  const lockFile = (folder: string) => readFileSync(join(folder, 'pnpm-lock.yaml'), 'utf8');
  let install: (root: string, say: (line: string) => void) => void;
  let folder: string;
  let said: string[];
  const installed = () => {
    said = [];
    install(folder, (line) => said.push(line));
    return said;
  };
  beforeAll(async () => {
    ({ install } = await import(script));
  });
  const ci = process.env.CI;
  beforeEach(() => {
    delete process.env.CI;
    folder = smallWorkspace();
    installed();
  });
  afterEach(() => {
    if (ci !== undefined) process.env.CI = ci;
    else delete process.env.CI;
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves a matching lock file alone, and does nothing the second time', () => {
    expect(said).toEqual(['Setting up the workspace (once; a minute or two) ...']);
    expect(lockFile(folder)).toBe(LOCK_FILE);
    expect(installed()).toEqual([]);
  });

  it('installs a new service, reports that the lock file changed, and forgets the service when it is gone', () => {
    addPackage(folder, 'services/rental', { kit: 'workspace:*' });
    expect(installed()).toContainEqual(expect.stringContaining('Commit it together with the manifest'));
    expect(readFileSync(join(folder, 'services/rental/node_modules/kit/package.json'), 'utf8')).toContain('"kit"');
    expect(lockFile(folder)).toContain('services/rental:');
    rmSync(join(folder, 'services/rental'), { recursive: true });
    installed();
    expect(lockFile(folder)).not.toContain('services/rental');
    expect(installed()).toEqual([]);
  });

  it('notices a changed manifest', () => {
    addPackage(folder, 'services/rental');
    installed();
    addPackage(folder, 'services/rental', { kit: 'workspace:*' });
    expect(installed()).toContainEqual(expect.stringContaining('a manifest changed'));
    expect(lockFile(folder)).toContain('specifier: workspace:*');
  });

  it('refuses in CI instead, and leaves the lock file alone', () => {
    const before = lockFile(folder);
    addPackage(folder, 'services/rental', { kit: 'workspace:*' });
    process.env.CI = 'true';
    expect(installed).toThrow(/Run npm run setup where CI is not set, and commit the lock file/);
    expect(lockFile(folder)).toBe(before);
  });
});

describe("the workspace's lock file", () => {
  it('names no registry', () => {
    const resolutions = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8').match(/^ +(resolution|tarball):.*/gm)!;
    expect(resolutions.length).toBeGreaterThan(100);
    expect(resolutions.filter((line) => /tarball|https?:/.test(line))).toEqual([]);
  });
});
