/**
 * `npm run sizes [-- --against <ref>]`: prints the uploaded bytes of each function and of the portal's
 * site as a Markdown table; with a commit, only those that differ from it.
 */
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { artifactsOf } from './artifacts.mjs';
import { commitOf, packagedAt } from './packaged-at.mjs';
import { plannedPackages } from './stale-services.mjs';

const root = resolve(import.meta.dirname, '..');
const { against } = parseArgs({ options: { against: { type: 'string' } } }).values;
const present = plannedPackages().map(({ directory }) => directory.replaceAll('\\', '/'));
const commit = against && commitOf(against);
if (against && !commit) {
  console.error(`There is no commit ${against}. In a pipeline, fetch the whole history.`);
  process.exit(2);
}
const past = commit && packagedAt(commit);
const rows = (past ? past.changed : present).flatMap((service) => rowsOf(service));
const head = past ? ['function', `at ${commit.slice(0, 9)}`, 'now', 'change'] : ['function', 'bytes'];
if (rows.length === 0) console.log(`No function's size differs from ${against}.`);
else
  for (const row of [head, head.map((_, at) => (at ? '---:' : '---')), ...rows]) console.log(`| ${row.join(' | ')} |`);

function rowsOf(service) {
  const uploads = (folder) => [...artifactsOf(folder)].filter(([name]) => name.endsWith('.zip') || name === 'site');
  const now = new Map(uploads(join(root, service)));
  const named = (zip) => `${basename(service)}/${zip.replace(/\.zip$/, '')}`;
  if (!past) return [...now].map(([zip, { bytes }]) => [named(zip), bytes]);
  const before = new Map(past.services.includes(service) ? uploads(join(past.folder, service)) : []);
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((zip) => {
    const [was, is] = [before.get(zip)?.bytes, now.get(zip)?.bytes];
    if (was === is) return [];
    const change = (is ?? 0) - (was ?? 0);
    return [[named(zip), was ?? 'new', is ?? 'gone', `${change > 0 ? '+' : ''}${change}`]];
  });
}
