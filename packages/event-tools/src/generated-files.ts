import { generatedFiles } from '@claimstream/events-schema/generate';
import { cataloguePage } from './catalogue-page.ts';
import { contractsOf } from './contracts-of.ts';
import { factsOf } from './facts/facts.ts';
import { workingTree } from './source-tree.ts';

/**
 * Everything that is generated from the contract, by path relative to `events-schema`. Who publishes and consumes is read from
 * sources, so that nothing has to be packaged first: packaging needs these files.
 * @throws Error naming every fault of an event's definition
 */
export async function allGeneratedFiles(root: string): Promise<Map<string, string>> {
  const events = await contractsOf(root);
  const known = new Set(events.map(({ exportName }) => exportName));
  const facts = factsOf(workingTree(root), (name) => known.has(name));
  const page = cataloguePage(
    events.map(({ contract }) => contract),
    facts,
  );
  return new Map([...generatedFiles(events), ['generated/catalogue.md', `${page}\n`]]);
}
