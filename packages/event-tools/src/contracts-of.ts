import { join } from 'node:path';
import { type DefinedEvent, definedEvents } from '@claimstream/events-schema/contracts';

/** The events that the sources of this repository define, independent of generated files. */
export function contractsOf(root: string): Promise<DefinedEvent[]> {
  return definedEvents(join(root, 'events-schema', 'src'));
}
