import { unboundedFaults } from '@claimstream/events-schema/contract-faults';
import { exportNameOf } from '@claimstream/events-schema/export-name';
import { contractsOf } from '../contracts-of.ts';
import { definitionFaults } from '../definition-faults.ts';
import { type Facts, factsOf, type Use } from '../facts/facts.ts';
import type { Finding } from '../place.ts';
import { type SourceTree, workingTree } from '../source-tree.ts';
import { compareEvents, type EventChange } from './compare-events.ts';
import { type EventVersion, versionOf, versionsIn } from './event-version.ts';
import { commitOf, defaultRef, treeAt } from './git-tree.ts';
import { reportLines } from './report.ts';

export interface Difference {
  commit: string;
  changes: EventChange[];
  lines: string[];
  /** Faults of definitions; with any of them, the comparison is incomplete. */
  faults: Finding[];
}

/**
 * Compares the contract at a commit, by its generated files, with the working tree's sources. Consumers are those of both:
 * functions that were deployed earlier, and functions that read earlier messages.
 * @param ref commit, branch or tag; by default the commit where the branch left `main`
 * @param today ISO date
 * @throws RefError for a ref that git does not know
 */
export async function diff(root: string, ref: string | undefined, today: string): Promise<Difference> {
  const commit = ref === undefined ? defaultRef(root) : commitOf(root, ref);
  const tree = treeAt(root, commit);
  const events = await contractsOf(root);
  const unreadable = events.filter(({ contract }) => unboundedFaults(contract).length > 0);
  const before = versionsIn(tree).filter(
    ({ name, version }) => !unreadable.some(({ contract }) => contract.name === name && contract.version === version),
  );
  const after = events.filter((event) => !unreadable.includes(event)).map(({ contract }) => versionOf(contract));
  const [old, now] = [usesIn(tree, before), usesIn(workingTree(root), [...before, ...after])];
  const consumersOf = (exportName: string): readonly Use[] => [
    ...(old.consumers.get(exportName) ?? []),
    ...(now.consumers.get(exportName) ?? []),
  ];
  const changes = compareEvents(before, after, { today, wasConsumed: (name) => old.consumers.has(name) });
  return {
    commit,
    changes,
    lines: reportLines(changes, consumersOf),
    faults: definitionFaults(workingTree(root), events),
  };
}

function usesIn(tree: SourceTree, events: readonly EventVersion[]): Facts {
  const names = new Set(events.map(exportNameOf));
  return factsOf(tree, (name) => names.has(name));
}
