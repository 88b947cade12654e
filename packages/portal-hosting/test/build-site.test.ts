import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const own = createRequire(import.meta.url);
const { buildSite } = own('../src/build-site.cjs');
const { siteInputs } = own('../src/site-inputs.cjs');
const packageDir = join(import.meta.dirname, '..');

/** A workspace with one small site in it, within this package so that Vite is found. */
describe('building the site', () => {
  let root: string;
  let serviceDir: string;
  let target: string;
  const said: string[] = [];
  const build = () => buildSite({ serviceDir, root, target, say: (line: string) => said.push(line) });
  const write = (file: string, text: string) => writeFileSync(join(serviceDir, file), text);
  const site = () =>
    Object.fromEntries(
      readdirSync(join(target, 'site'), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.\w+$/.test(name))
        .map((name) => [name, readFileSync(join(target, 'site', name)).toString('base64')]),
    );

  beforeAll(() => {
    const scratch = join(packageDir, 'node_modules', '.cache');
    mkdirSync(scratch, { recursive: true });
    root = mkdtempSync(join(scratch, 'workspace-'));
    serviceDir = join(root, 'services', 'portal');
    target = join(root, 'packaged');
    mkdirSync(join(serviceDir, 'src'), { recursive: true });
    writeFileSync(join(root, 'pnpm-lock.yaml'), 'lockfileVersion: 9');
    write('package.json', JSON.stringify({ name: 'portal', type: 'module', dependencies: {} }));
    write('index.html', '<!doctype html><title>Portal</title><script type="module" src="/src/main.js"></script>');
    write('src/main.js', "import('./claims.js').then(({ show }) => show(document.body));\n");
    write('src/claims.js', "export const show = (body) => body.append('claims '.repeat(200));\n");
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('produces files, each text with its brotli form beside it, and the manifest outside the site', async () => {
    await build();
    const names = Object.keys(site());
    expect(names).toContain('index.html');
    const texts = names.filter((name) => !name.endsWith('.br'));
    for (const name of texts) {
      const compressed = readFileSync(join(target, 'site', `${name}.br`));
      expect(brotliDecompressSync(compressed)).toEqual(readFileSync(join(target, 'site', name)));
    }
    const manifest = JSON.parse(readFileSync(join(target, 'site-manifest.json'), 'utf8'));
    expect(manifest['index.html'].dynamicImports).toEqual(['src/claims.js']);
    expect(names.some((name) => name.includes('manifest'))).toBe(false);
  }, 60_000);

  it('is not repeated for the same sources, whatever other files are beside them', async () => {
    const before = site();
    said.length = 0;
    write('README.md', '# portal');
    mkdirSync(join(serviceDir, 'test'), { recursive: true });
    write('test/portal.test.ts', '');
    rmSync(target, { recursive: true });
    await build();
    expect(said).toEqual([]);
    expect(site()).toEqual(before);
  });

  it('produces the same bytes again without the cache', async () => {
    const before = site();
    rmSync(join(serviceDir, 'node_modules'), { recursive: true });
    await build();
    expect(said).toHaveLength(1);
    expect(site()).toEqual(before);
  }, 60_000);

  it('is repeated for a changed source, and leaves none of the old files', async () => {
    const before = Object.keys(site());
    write('src/claims.js', "export const show = (body) => body.append('your claims');\n");
    await build();
    const after = Object.keys(site());
    expect(after.filter((name) => before.includes(name) && name.startsWith('assets/claims'))).toEqual([]);
    expect(after).toHaveLength(before.length);
  }, 60_000);

  it("shows Vite's error if a source cannot be built, and leaves no partial site", async () => {
    write('src/claims.js', 'export const show = (;\n');
    rmSync(target, { recursive: true });
    await expect(build()).rejects.toThrow(/claims\.js/);
    expect(existsSync(join(target, 'site'))).toBe(false);
    const cache = readdirSync(join(serviceDir, 'node_modules', '.cache', 'claimstream-site'));
    expect(cache.filter((name) => name.includes('.'))).toEqual([]);
  }, 60_000);

  it('depends on the lock file, and on workspace packages in the site', () => {
    const inputs = () => siteInputs(serviceDir, root);
    const before = inputs();
    writeFileSync(join(root, 'pnpm-lock.yaml'), 'lockfileVersion: 10');
    const locked = inputs();
    expect(locked).not.toBe(before);
    const dependencies = { '@claimstream/api-contract': 'workspace:*' };
    write('package.json', JSON.stringify({ name: 'portal', type: 'module', dependencies }));
    const contract = join(serviceDir, 'node_modules', '@claimstream', 'api-contract');
    mkdirSync(join(contract, 'src'), { recursive: true });
    writeFileSync(join(contract, 'package.json'), '{}');
    writeFileSync(join(contract, 'src', 'claims.ts'), 'export const limit = 1;');
    const linked = inputs();
    writeFileSync(join(contract, 'src', 'claims.ts'), 'export const limit = 2;');
    expect(new Set([locked, linked, inputs()]).size).toBe(3);
    cpSync(join(contract, 'src'), join(contract, 'test'), { recursive: true });
    expect(inputs()).toBe(inputs());
  });
});
