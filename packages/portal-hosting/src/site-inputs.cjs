const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join, relative, sep } = require('node:path');

/** Parts of a package's folder that are not in its site. */
const NOT_BUILT = new Set(['node_modules', 'test', 'dist']);
const NOT_READ = /^\.|\.md$|^(serverless\.yml|infrastructure\.cjs|turbo\.json)$/;

/**
 * A hash of everything that a site is built from: the service's sources, those of its workspace dependencies, and the lock file. Equal
 * inputs give equal sites.
 * @param {string} serviceDir
 * @param {string} root of the workspace
 */
function siteInputs(serviceDir, root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml')));
  for (const folder of [serviceDir, ...workspacePackages(serviceDir)]) {
    for (const file of filesIn(folder)) {
      const name = `${relative(root, folder)}/${relative(folder, file)}`.replaceAll(sep, '/');
      hash.update(`\0${name}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Folders of the workspace packages among the dependencies, and of theirs in turn; dev dependencies are not in a site. */
function workspacePackages(folder, found = new Set()) {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const [name, version] of Object.entries(dependencies)) {
    const link = join(folder, 'node_modules', name);
    if (!version.startsWith('workspace:') || found.has(link) || !existsSync(link)) continue;
    found.add(link);
    workspacePackages(link, found);
  }
  return [...found].sort();
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !NOT_BUILT.has(name) && !NOT_READ.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
}

module.exports = { siteInputs };
