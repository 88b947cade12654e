import { contractFaults } from '@claimstream/events-schema/contract-faults';
import type { DefinedEvent } from '@claimstream/events-schema/contracts';
import { exportNameOf } from '@claimstream/events-schema/export-name';
import { definitionOf } from './checks/situation.ts';
import type { Finding } from './place.ts';
import type { SourceTree } from './source-tree.ts';

/**
 * What is wrong with the definitions of events, each by itself and beside the others. Where there is a finding, nothing else
 * can be said of the contract.
 */
export function definitionFaults(tree: SourceTree, events: readonly DefinedEvent[]): Finding[] {
  return events.flatMap((event, index) => {
    const { contract, exportName, folder } = event;
    const twin = events.slice(0, index).find((each) => exportNameOf(each.contract) === exportNameOf(contract));
    const texts = [
      ...contractFaults(contract, exportName, folder),
      ...(twin ? [`${contract.name}, version ${contract.version}, is defined in ${twin.file} already`] : []),
    ];
    return texts.map((text) => ({ ...definitionOf(tree, event), text: `${text}.` }));
  });
}
