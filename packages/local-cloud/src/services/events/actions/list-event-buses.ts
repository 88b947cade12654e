import type { Verb } from '../../../kernel.ts';
import type { EventsRoom } from '../room.ts';
import { busShape } from './describe-event-bus.ts';

/** ListEventBuses, all in one page. */
export function listEventBuses(room: EventsRoom): Verb<{ NamePrefix?: string }> {
  return {
    permissions: () => [{ action: 'events:ListEventBuses', resource: '*' }],
    run: ({ NamePrefix = '' }) => ({
      EventBuses: room.book
        .buses()
        .filter((bus) => bus.name.startsWith(NamePrefix))
        .map((bus) => busShape(room, bus)),
    }),
  };
}
