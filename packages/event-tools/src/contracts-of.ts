import { join } from 'node:path';
import { type DefinedEvent, definedEvents } from '@claimstream/events-schema/contracts';

/** The events that the sources of this repository define, whatever was generated last. */
export function contractsOf(root: string): Promise<DefinedEvent[]> {
  return definedEvents(join(root, 'events-schema', 'src'));
}
