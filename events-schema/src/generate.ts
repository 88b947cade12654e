import type { DefinedEvent } from './contracts.ts';
import type { EventContract } from './define-event.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { plainFieldsOf, plainKey } from './plain-fields.ts';
import { goldenSamples } from './samples.ts';
import { unmatchedPatterns } from './unmatched-patterns.ts';

const DO_NOT_EDIT = 'Generated from events-schema/src by `npm run setup`; do not edit.';

/**
 * The files generated from the contract alone, by path relative to this package. event-tools writes them, and the catalogue page.
 * @param events without faults in their definitions (`contractFaults`)
 */
export function generatedFiles(events: readonly DefinedEvent[]): Map<string, string> {
  const files = new Map<string, string>();
  const patterns = Object.fromEntries(events.map(({ exportName, contract }) => [exportName, patternOf(contract)]));
  files.set(
    'patterns.cjs',
    `// ${DO_NOT_EDIT} One EventBridge pattern per event.\nmodule.exports = ${JSON.stringify(patterns, null, 2)};\n`,
  );
  files.set(
    'unmatched.cjs',
    `// ${DO_NOT_EDIT} EventBridge patterns of events that no contract defines.\nmodule.exports = ${JSON.stringify(unmatchedPatterns(events.map(({ contract }) => contract)), null, 2)};\n`,
  );
  files.set('generated/catalogue.ts', catalogueModule(events));
  files.set('generated/plain-fields.ts', plainFieldsModule(events));
  for (const { contract } of events) {
    const name = `${contract.owner}/${contract.name.replaceAll('.', '')}.v${contract.version}.json`;
    files.set(`generated/schemas/${name}`, `${JSON.stringify(jsonSchemaOf(contract), null, 2)}\n`);
    files.set(`generated/samples/${name}`, `${JSON.stringify(goldenSamples(contract), null, 2)}\n`);
  }
  return files;
}

/** The EventBridge pattern of a rule on an event: source, name and major version are pinned. */
function patternOf({ source, name, version }: EventContract) {
  return { source: [source], 'detail-type': [name], detail: { metadata: { version: [version] } } };
}

/** Every event under its name, for tools and tests; a function imports only the events that it uses. */
function catalogueModule(events: readonly DefinedEvent[]): string {
  const exports = events.map(({ exportName, file }) => `export { ${exportName} } from '../src/${file}';`);
  return `// ${DO_NOT_EDIT}\n${exports.sort().join('\n')}\n`;
}

/** The fields that say nothing about a person, by event and major, for functions that must not load every contract. */
function plainFieldsModule(events: readonly DefinedEvent[]): string {
  const fields = events.map(({ contract }) => [plainKey(contract), plainFieldsOf(contract)] as const);
  const json = JSON.stringify(Object.fromEntries(fields), null, 2);
  return `// ${DO_NOT_EDIT}\nexport const plainFields: Readonly<Record<string, readonly string[]>> = ${json};\n`;
}
