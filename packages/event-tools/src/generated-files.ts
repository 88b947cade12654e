import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DefinitionError } from '@claimstream/events-schema/contracts';
import { generatedFiles } from '@claimstream/events-schema/generate';
import { cataloguePage } from './catalogue-page.ts';
import { contractsOf } from './contracts-of.ts';
import { definitionFaults } from './definition-faults.ts';
import { factsOf } from './facts/facts.ts';
import { findingLine } from './place.ts';
import { workingTree } from './source-tree.ts';
import { topologyModule, topologyOf } from './topology.ts';

/**
 * Everything that is generated from the contract, by path relative to `events-schema`. Who publishes and consumes is read from
 * sources, so that nothing has to be packaged first: packaging needs these files.
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
  return new Map([
    ...generatedFiles(events),
    ['generated/catalogue.md', `${cataloguePage(contracts, facts)}\n`],
    ['generated/topology.ts', topologyModule(topologyOf(contracts, facts))],
  ]);
}

/** Writes all of them, and removes what nothing generates any more. @throws DefinitionError as `allGeneratedFiles`, before anything changes */
export async function writeGeneratedFiles(root: string): Promise<void> {
  const files = await allGeneratedFiles(root);
  const folder = join(root, 'events-schema');
  rmSync(join(folder, 'generated'), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
