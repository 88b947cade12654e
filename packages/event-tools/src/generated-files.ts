import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DefinitionError } from '@claimstream/events-schema/contracts';
import { generatedFiles } from '@claimstream/events-schema/generate';
import { API_FOLDER, apiDocuments } from './api/api-documents.ts';
import { routesOf } from './api/routes-of.ts';
import { cataloguePage } from './catalogue-page.ts';
import { contractsOf } from './contracts-of.ts';
import { definitionFaults } from './definition-faults.ts';
import { factsOf } from './facts/facts.ts';
import { findingLine } from './place.ts';
import { workingTree } from './source-tree.ts';
import { topologyModule, topologyOf } from './topology.ts';

/** Folders that contain only generated files. */
export const GENERATED = ['events-schema/generated', API_FOLDER];

/**
 * All files generated from the contracts of events and APIs, by path relative to the root. Publishers and consumers are read from sources, so
 * that nothing has to be packaged first: packaging needs these files.
 * @throws DefinitionError naming every fault of an event's definition, with its file
 */
export async function allGeneratedFiles(root: string): Promise<Map<string, string>> {
  const events = await contractsOf(root);
  const tree = workingTree(root);
  const faults = definitionFaults(tree, events);
  if (faults.length > 0) throw new DefinitionError(faults.map(findingLine).join('\n'));
  const known = new Set(events.map(({ exportName }) => exportName));
  const facts = factsOf(tree, (name) => known.has(name));
  const contracts = events.map(({ contract }) => contract);
  const ofEvents = [
    ...generatedFiles(events),
    ['generated/catalogue.md', `${cataloguePage(contracts, facts)}\n`],
    ['generated/topology.ts', topologyModule(topologyOf(contracts, facts))],
  ] as const;
  return new Map([
    ...ofEvents.map(([path, text]): [string, string] => [`events-schema/${path}`, text]),
    ...apiDocuments(tree, await routesOf(root), facts),
  ]);
}

/** Writes all of them, and removes files that are no longer generated. @throws DefinitionError like `allGeneratedFiles`, before anything changes */
export async function writeGeneratedFiles(root: string): Promise<void> {
  const files = await allGeneratedFiles(root);
  for (const folder of GENERATED) rmSync(join(root, folder), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
