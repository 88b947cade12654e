import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const TEMPLATES = ['cloudformation-template-create-stack.json', 'cloudformation-template-update-stack.json'];

/**
 * Reads the artifacts that a packaged service deploys, in a form that can be compared.
 * @param folder of the service
 * @returns name → { hash, bytes }: each zip, each template (regardless of packaging time and key order), and `site`,
 *   all files of a web application as one
 * @throws Error when the service is not packaged
 */
export function artifactsOf(folder) {
  const packaged = join(folder, '.serverless');
  const names = existsSync(packaged) ? readdirSync(packaged) : [];
  const files = names.filter((name) => name.endsWith('.zip') || TEMPLATES.includes(name)).sort();
  if (!files.includes(TEMPLATES[1])) throw new Error(`${folder} is not packaged. Run npm run package.`);
  const site = siteIn(join(packaged, 'site'));
  return new Map([
    ...files.map((name) => {
      const bytes = readFileSync(join(packaged, name));
      const content = name.endsWith('.zip') ? bytes : normalised(bytes.toString());
      return [name, { hash: createHash('sha256').update(content).digest('hex'), bytes: bytes.length }];
    }),
    ...(site ? [['site', site]] : []),
  ]);
}

/** The uploaded files, without the `.br` files, which are derived from them. */
function siteIn(folder) {
  if (!existsSync(folder)) return undefined;
  const hash = createHash('sha256');
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    if (name.endsWith('.br') || statSync(join(folder, name)).isDirectory()) continue;
    const content = readFileSync(join(folder, name));
    hash.update(`\0${name.replaceAll('\\', '/')}\0${content.length}\0`).update(content);
    bytes += content.length;
  }
  return { hash: hash.digest('hex'), bytes };
}

/** Returns the names of artifacts that differ or that only one side has. */
export function differences(before, after) {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name)?.hash !== after.get(name)?.hash).sort();
}

function normalised(template) {
  const sorted = (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const text = template.replaceAll(/\d{13}-\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIMESTAMP');
  return JSON.stringify(JSON.parse(text), sorted);
}
