import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cataloguePage } from './catalogue-page.ts';
import { contractFaults } from './contract-faults.ts';
import { type DefinedEvent, definedEvents } from './contracts.ts';
import type { EventContract } from './define-event.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { goldenSamples } from './samples.ts';
import { unmatchedPatterns } from './unmatched-patterns.ts';

const DO_NOT_EDIT = 'Generated from events-schema/src by `npm run setup`; do not edit.';

/**
 * What is generated from the contract, by path relative to this package.
 * @throws Error naming every fault of an event's definition
 */
export function generatedFiles(events: readonly DefinedEvent[]): Map<string, string> {
  const faults = events.flatMap(({ contract, exportName, folder }) => contractFaults(contract, exportName, folder));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const files = new Map<string, string>();
  const patterns = Object.fromEntries(events.map(({ exportName, contract }) => [exportName, patternOf(contract)]));
  files.set(
    'patterns.cjs',
    `// ${DO_NOT_EDIT} One EventBridge pattern an event.\nmodule.exports = ${JSON.stringify(patterns, null, 2)};\n`,
  );
  files.set(
    'unmatched.cjs',
    `// ${DO_NOT_EDIT} EventBridge patterns of what no contract defines.\nmodule.exports = ${JSON.stringify(unmatchedPatterns(events.map(({ contract }) => contract)), null, 2)};\n`,
  );
  files.set('generated/catalogue.ts', catalogueModule(events));
  for (const { contract } of events) {
    const name = `${contract.owner}/${contract.name.replaceAll('.', '')}.v${contract.version}.json`;
    files.set(`generated/schemas/${name}`, `${JSON.stringify(jsonSchemaOf(contract), null, 2)}\n`);
    files.set(`generated/samples/${name}`, `${JSON.stringify(goldenSamples(contract), null, 2)}\n`);
  }
  files.set('generated/catalogue.md', `${cataloguePage(events.map(({ contract }) => contract))}\n`);
  return files;
}

/** The EventBridge pattern of a rule on an event: source, name and major version are pinned. */
function patternOf({ source, name, version }: EventContract) {
  return { source: [source], 'detail-type': [name], detail: { metadata: { version: [version] } } };
}

/** Every event under its name, for tools and tests; a function imports the one event that it means. */
function catalogueModule(events: readonly DefinedEvent[]): string {
  const exports = events.map(({ exportName, file }) => `export { ${exportName} } from '../src/${file}';`);
  return `// ${DO_NOT_EDIT}\n${exports.sort().join('\n')}\n`;
}

const root = join(import.meta.dirname, '..');

/** The generated files that are missing or stale on disk, and those that no event has any more. */
export async function staleFiles(): Promise<string[]> {
  const files = generatedFiles(await definedEvents());
  const stale = [...files].filter(([path, text]) => readOrEmpty(join(root, path)) !== text).map(([path]) => path);
  const found = readdirSync(join(root, 'generated'), { recursive: true, withFileTypes: true });
  const orphans = found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((path) => !files.has(path));
  return [...stale, ...orphans];
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

if (import.meta.main) {
  const files = generatedFiles(await definedEvents());
  rmSync(join(root, 'generated'), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
