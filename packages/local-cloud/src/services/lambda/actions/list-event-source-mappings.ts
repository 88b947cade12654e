import type { Verb } from '../../../kernel.ts';
import type { EventSources } from '../event-sources/event-sources.ts';
import { parseFunctionName } from '../functions.ts';

/** lambda:ListEventSourceMappings, of one function or one source if named. */
export function listEventSourceMappings(
  eventSources: EventSources,
): Verb<{ FunctionName?: string; EventSourceArn?: string }> {
  return {
    permissions: () => [{ action: 'lambda:ListEventSourceMappings', resource: '*' }],
    run({ FunctionName, EventSourceArn }) {
      const name = FunctionName && parseFunctionName(FunctionName).name;
      const wanted = eventSources
        .list()
        .filter((mapping) => !name || mapping.functionName === name)
        .filter((mapping) => !EventSourceArn || mapping.eventSourceArn === EventSourceArn);
      return { EventSourceMappings: wanted.map((mapping) => eventSources.describe(mapping.uuid)) };
    },
  };
}
