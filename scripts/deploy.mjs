/**
 * `npm run deploy -- --stage <stage> [--region <region>] [services …]`: deploys platform first, then the other services
 * side by side, portal last, each by its own `sls deploy`. That command skips a service whose zips and template equal those of its last
 * deploy, and says so. Without names, all services.
 */
import { spawnSync } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { plannedPackages } from './stale-services.mjs';

const root = resolve(import.meta.dirname, '..');
const windows = process.platform === 'win32';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { stage: { type: 'string' }, region: { type: 'string' }, force: { type: 'boolean' } },
});
const known = plannedPackages().map(({ directory }) => basename(directory));
const unknown = positionals.filter((name) => !known.includes(name));
if (!values.stage || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no service ${unknown.join(', ')}. Known: ${known.join(', ')}.`);
  console.error('Usage: npm run deploy -- --stage <stage> [--region <region>] [--force] [services …]');
  process.exit(2);
}

const wanted = positionals.length > 0 ? positionals : known;
/** The platform publishes parameters that the others read, and these publish parameters that the portal reads. */
const turns = [['platform'], wanted.filter((name) => name !== 'platform' && name !== 'portal'), ['portal']];
for (const turn of turns) {
  const names = turn.filter((name) => wanted.includes(name));
  if (names.length > 0 && process.exitCode === undefined) process.exitCode = deploy(names) || undefined;
}

function deploy(names) {
  const given = ['--stage', values.stage];
  if (values.region) given.push('--region', values.region);
  if (values.force) given.push('--force');
  const filters = names.map((name) => `--filter=./services/${name}`);
  const args = ['run', 'deploy', ...filters, '--concurrency=4', '--continue', '--', ...given];
  return spawnSync('turbo', args, { cwd: root, stdio: 'inherit', shell: windows }).status ?? 1;
}
