import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { busShape } from './describe-event-bus.ts';

/** ListEventBuses, all in one page. */
export function listEventBuses(context: EventsContext): Verb<{ NamePrefix?: string }> {
  return {
    permissions: () => [{ action: 'events:ListEventBuses', resource: '*' }],
    run: ({ NamePrefix = '' }) => ({
      EventBuses: context.store
        .buses()
        .filter((bus) => bus.name.startsWith(NamePrefix))
        .map((bus) => busShape(context, bus)),
    }),
  };
}
