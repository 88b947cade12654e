/**
 * `npm run changed -- --against <ref> [--stage <stage>] [--json | --github]`: lists the services that a deploy of the present sources
 * would change, compared with a commit: those with another zip, another template, or other settings of the stage. If git does not
 * know the commit, as before a stage's first deploy, it lists every service.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { artifactsOf, differences } from './artifacts.mjs';
import { commitOf, packagedAt } from './packaged-at.mjs';
import { plannedPackages } from './stale-services.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    stage: { type: 'string' },
    json: { type: 'boolean' },
    github: { type: 'boolean' },
  },
});
if (!values.against) {
  console.error('Usage: npm run changed -- --against <git ref> [--stage <stage>] [--json | --github]');
  process.exit(2);
}

const commit = commitOf(values.against);
// A pipeline must not set a stage back when a later commit is already deployed.
const overtaken = Boolean(values.github && commit && isBehind(commit));
const { reasons, removed } = overtaken ? { reasons: {}, removed: [] } : compare(commit);
const deploy = Object.keys(reasons);
const names = deploy.map((service) => basename(service));
if (values.json) console.log(JSON.stringify({ deploy: names, removed }));
else if (values.github) {
  // Outputs of a workflow's step: platform goes first, the others side by side, portal last.
  console.log(`overtaken=${overtaken}`);
  console.log(`platform=${names.includes('platform')}`);
  console.log(`services=${JSON.stringify(names.filter((name) => name !== 'platform' && name !== 'portal'))}`);
  console.log(`portal=${names.includes('portal')}`);
} else {
  for (const [service, reason] of Object.entries(reasons)) console.log(`${service}: ${reason}`);
  for (const service of removed) console.log(`${service} is gone; its stack stays until someone removes it`);
  if (deploy.length === 0) console.log(`Nothing to deploy: all artifacts are those of ${values.against}.`);
}

function compare(commit) {
  const present = plannedPackages().map(({ directory }) => directory.replaceAll('\\', '/'));
  const all = (reason) => ({ reasons: Object.fromEntries(present.map((service) => [service, reason])), removed: [] });
  if (!commit) return all(`there is no commit ${values.against} to compare with`);
  if (values.stage && settingsChanged(commit, `stages/${values.stage}.yml`))
    return all(`stages/${values.stage}.yml changed`);
  const { folder, services, changed } = packagedAt(commit);
  const reasons = {};
  for (const service of changed) {
    if (!services.includes(service)) reasons[service] = 'new';
    else {
      const different = differences(artifactsOf(join(folder, service)), artifactsOf(join(root, service)));
      if (different.length > 0) reasons[service] = different.map(readable).join(', ');
    }
  }
  return { reasons, removed: services.filter((service) => !existsSync(join(root, service))) };
}

/** Whether `commit` is a descendant of the present commit. */
function isBehind(commit) {
  const { stdout } = spawnSync('git', ['rev-list', '--count', `HEAD..${commit}`], { cwd: root, encoding: 'utf8' });
  const { status } = spawnSync('git', ['merge-base', '--is-ancestor', 'HEAD', commit], { cwd: root });
  return status === 0 && Number(stdout) > 0;
}

function settingsChanged(commit, file) {
  return execFileSync('git', ['diff', '--name-only', commit, '--', file], { cwd: root, encoding: 'utf8' }) !== '';
}

/** Turns a file name into `decideReview` or `template (update)`. */
function readable(artifact) {
  return artifact.replace(/\.zip$/, '').replace(/^cloudformation-template-(\w+)-stack\.json$/, 'template ($1)');
}
