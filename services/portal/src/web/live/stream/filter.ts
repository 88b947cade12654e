import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import type { Topology } from '@claimstream/api-contract/insights/show-topology';
import { consumersOf, publisherOf } from '../picture/passage.ts';

/** The user's selection: everything, the events that a service publishes or consumes, or events of one name. */
export type Filter = { by: 'all' } | { by: 'service' | 'event'; name: string };

export const everything: Filter = { by: 'all' };

/** A filter as an option's value: `all`, `service:claims`, `event:Claim.Accepted`. */
export const textOf = (filter: Filter): string => (filter.by === 'all' ? 'all' : `${filter.by}:${filter.name}`);

export function filterOf(text: string | undefined): Filter {
  const [by, name] = (text ?? '').split(':');
  return (by === 'service' || by === 'event') && name ? { by, name } : everything;
}

export function admits(filter: Filter, event: ObservedEvent, topology: Topology): boolean {
  if (filter.by === 'all') return true;
  if (filter.by === 'event') return event.name === filter.name;
  return publisherOf(event) === filter.name || consumersOf(topology, event).has(filter.name);
}
