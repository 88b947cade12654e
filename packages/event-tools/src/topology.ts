import type { EventContract } from '@claimstream/events-schema';
import { exportNameOf } from '@claimstream/events-schema/export-name';
import type { Facts, Use } from './facts/facts.ts';

interface By {
  service: string;
  function: string;
}

/** Which service publishes and consumes which event. `generated/topology.ts` has it, and its type. */
export interface Topology {
  services: { name: string; publishes: string[]; consumes: string[] }[];
  events: {
    name: string;
    version: number;
    owner: string;
    description: string;
    publishedBy: By[];
    consumedBy: By[];
  }[];
}

/** The content of the catalogue for programs: services and events by name, functions in the order of their names. */
export function topologyOf(
  contracts: readonly EventContract[],
  { consumers, producers }: Pick<Facts, 'consumers' | 'producers'>,
): Topology {
  const events = [...contracts]
    .sort((a, b) => a.name.localeCompare(b.name) || a.version - b.version)
    .map((contract) => ({
      name: contract.name,
      version: contract.version,
      owner: contract.owner,
      description: contract.description,
      publishedBy: by(producers.get(exportNameOf(contract))),
      consumedBy: by(consumers.get(exportNameOf(contract))),
    }));
  const names = (service: string, kind: 'publishedBy' | 'consumedBy') => [
    ...new Set(events.filter((event) => event[kind].some((use) => use.service === service)).map(({ name }) => name)),
  ];
  const services = new Set(
    events.flatMap(({ publishedBy, consumedBy }) => [...publishedBy, ...consumedBy]).map((use) => use.service),
  );
  return {
    services: [...services]
      .sort()
      .map((name) => ({ name, publishes: names(name, 'publishedBy'), consumes: names(name, 'consumedBy') })),
    events,
  };
}

function by(uses: readonly Use[] = []): By[] {
  return uses
    .map((use) => ({ service: use.service, function: use.function }))
    .sort((a, b) => a.service.localeCompare(b.service) || a.function.localeCompare(b.function));
}

export function topologyModule(topology: Topology): string {
  return `// Generated from events-schema/src and the services' functions by \`npm run setup\`; do not edit.
export const topology = ${JSON.stringify(topology, null, 2)};
`;
}
