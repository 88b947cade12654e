import type { Stack } from '../stack.ts';
import { matchedEvents } from './matched-events.ts';
import { type Check, codeOf, type Situation } from './situation.ts';

/** A rule must bring every event that a function handles; otherwise the handler is dead code. */
export const handledEvents: Check = (situation) =>
  situation.facts.functions.flatMap((each) => {
    if (each.listens && each.handles.length === 0) {
      return [{ file: each.source, line: 1, text: `${each.name} does not say which events it handles: on(Event, …).` }];
    }
    const stack = situation.stacks.find(({ service }) => service === each.service);
    const brought = stack ? eventsBroughtTo(situation, stack, each.name) : new Set<string>();
    return each.handles.flatMap(({ events, place }) => {
      if (events.length === 0)
        return [{ ...place, text: `${each.name} handles an event that the code does not name: on(Event, …).` }];
      return events
        .filter((event) => !brought.has(event))
        .map((event) => ({ ...place, text: `${each.name} handles ${event}, and no rule brings it.` }));
    });
  });

function eventsBroughtTo(situation: Situation, stack: Stack, name: string): Set<string> {
  const rules = stack.rules.filter(
    ({ enabled, targets }) =>
      enabled &&
      targets.some(({ queueId }) =>
        (stack.readers.get(queueId ?? '') ?? []).some(
          (reader) => codeOf(situation, stack.service, reader)?.name === name,
        ),
      ),
  );
  return new Set(rules.flatMap(({ pattern }) => brought(pattern, situation)));
}

function brought(pattern: unknown, { events }: Situation): string[] {
  try {
    return matchedEvents(pattern, events).map(({ exportName }) => exportName);
  } catch {
    // `rulesMatch` reports a pattern that EventBridge refuses.
    return [];
  }
}
