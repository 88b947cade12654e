import { contractFaults } from '@claimstream/events-schema/contract-faults';
import type { DefinedEvent } from '@claimstream/events-schema/contracts';
import { exportNameOf } from '@claimstream/events-schema/export-name';
import { definitionOf } from './checks/situation.ts';
import type { Finding } from './place.ts';
import type { SourceTree } from './source-tree.ts';

/**
 * The faults of the events' definitions, each alone and compared with the others. With such a finding, no other check of the
 * contract is possible.
 */
export function definitionFaults(tree: SourceTree, events: readonly DefinedEvent[]): Finding[] {
  return events.flatMap((event, index) => {
    const { contract, exportName, folder } = event;
    const twin = events.slice(0, index).find((each) => exportNameOf(each.contract) === exportNameOf(contract));
    const texts = [
      ...contractFaults(contract, exportName, folder),
      ...(twin ? [`${contract.name}, version ${contract.version}, is already defined in ${twin.file}`] : []),
    ];
    return texts.map((text) => ({ ...definitionOf(tree, event), text: `${text}.` }));
  });
}
