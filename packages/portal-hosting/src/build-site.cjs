const { spawn } = require('node:child_process');
const { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } = require('node:fs');
const { readFile, writeFile } = require('node:fs/promises');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { promisify } = require('node:util');
const zlib = require('node:zlib');
const { isCompressible, siteFiles } = require('./files.cjs');
const { siteInputs } = require('./site-inputs.cjs');

const brotli = promisify(zlib.brotliCompress);
/** Number of builds kept: a branch, and the one before it. */
const KEPT = 3;

/**
 * Puts the built site into `<target>/site`, each text file with its brotli form beside it (`x.js.br`), and Vite's manifest into
 * `<target>/site-manifest.json`. A site is built once for the same sources, and then reused.
 * @param {{ serviceDir: string, root: string, target: string, say?: (line: string) => void }} options
 * @throws Error with Vite's output
 */
async function buildSite({ serviceDir, root, target, say = () => {} }) {
  const cache = join(serviceDir, 'node_modules', '.cache', 'claimstream-site');
  const built = join(cache, siteInputs(serviceDir, root));
  if (!existsSync(built)) {
    const began = performance.now();
    await buildInto(built, serviceDir);
    say(`The site was built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  utimesSync(built, new Date(), new Date());
  forgetOldest(cache);
  rmSync(join(target, 'site'), { recursive: true, force: true });
  cpSync(built, target, { recursive: true });
}

/** All or nothing: an interrupted build leaves no folder that looks like a site. */
async function buildInto(built, serviceDir) {
  const half = `${built}.${process.pid}`;
  const site = join(half, 'site');
  try {
    mkdirSync(site, { recursive: true });
    await vite(serviceDir, site);
    renameSync(join(site, 'manifest.json'), join(half, 'site-manifest.json'));
    await Promise.all(
      siteFiles(site)
        .filter(isCompressible)
        .map((file) => compress(join(site, file))),
    );
    renameSync(half, built);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** A separate process: Vite sets NODE_ENV and loads a compiler, which must not affect the packaging of other services. */
function vite(serviceDir, outDir) {
  const own = createRequire(join(serviceDir, 'package.json'));
  const program = join(dirname(own.resolve('vite/package.json')), 'bin', 'vite.js');
  const args = ['build', '--outDir', outDir, '--emptyOutDir', '--manifest', 'manifest.json', '--logLevel', 'warn'];
  const child = spawn(process.execPath, [program, ...args], {
    cwd: serviceDir,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`vite build ended with ${code}:\n${said}`)),
    );
  });
}

async function compress(file) {
  const content = await readFile(file);
  const params = { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(`${file}.br`, await brotli(content, { params }));
}

function forgetOldest(cache) {
  const builds = readdirSync(cache)
    .map((name) => ({ path: join(cache, name), at: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of builds.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}

module.exports = { buildSite };
