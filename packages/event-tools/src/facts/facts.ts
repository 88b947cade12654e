import type { Place } from '../place.ts';
import type { SourceTree } from '../source-tree.ts';
import { callsIn, type EventCall, eventCalls, isImported } from './event-arguments.ts';
import { EventNames } from './event-names.ts';
import { moduleReader } from './module.ts';
import { reach } from './reach.ts';
import { type Refusal, refusalsIn } from './refusals.ts';
import { type RouteUse, routeUses } from './route-uses.ts';
import { functionsOf, type ServiceFunction, servicesOf } from './service-functions.ts';

const KIT = '@claimstream/lambda-kit';

/** Facts about one function, from its code. */
export interface FunctionFacts extends ServiceFunction {
  /** Events bound by `eventHandler([on(Event, …)])`. */
  handles: EventCall[];
  /** Events passed to `createEvent` in code that the handler runs. */
  creates: EventCall[];
  listens: boolean;
  /** Watches any event on the bus, by `eventObserver`. It is not a consumer: no work depends on it. */
  observes: boolean;
  /** Routes of the API contract that it answers. */
  routes: RouteUse[];
  /** Its refusals, as far as its code writes them out. */
  refusals: Refusal[];
}

/** One use of an event. */
export interface Use extends Place {
  service: string;
  function: string;
}

export interface Facts {
  functions: FunctionFacts[];
  /** By the event's export name. */
  consumers: Map<string, Use[]>;
  producers: Map<string, Use[]>;
}

/**
 * Finds the creators and consumers of each event, from sources only, so that it works before anything is packaged.
 * @param isEvent whether the contract exports an event of that name
 */
export function factsOf(tree: SourceTree, isEvent: (exportName: string) => boolean): Facts {
  const read = moduleReader(tree);
  const names = new EventNames(read, isEvent);
  const functions = servicesOf(tree)
    .flatMap((service) => functionsOf(tree, service))
    .map((each): FunctionFacts => {
      const pieces = reach(read, each.source, each.handler);
      const calls = pieces.flatMap(({ module, node }) => callsIn(node).map((call) => ({ module, call })));
      return {
        ...each,
        handles: eventCalls(pieces, names, KIT, 'on'),
        creates: eventCalls(pieces, names, '@claimstream/events-schema', 'createEvent'),
        listens: calls.some(({ module, call }) => isImported(module, call.expression, KIT, 'eventHandler')),
        observes: calls.some(({ module, call }) => isImported(module, call.expression, KIT, 'eventObserver')),
        routes: routeUses(pieces),
        refusals: refusalsIn(pieces),
      };
    });
  return {
    functions,
    consumers: byEvent(functions, ({ handles }) => handles),
    producers: byEvent(functions, ({ creates }) => creates),
  };
}

function byEvent(
  functions: readonly FunctionFacts[],
  callsOf: (each: FunctionFacts) => readonly EventCall[],
): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const each of functions) {
    for (const { events, place } of callsOf(each)) {
      for (const event of events) {
        const known = uses.get(event) ?? [];
        if (known.some((use) => use.service === each.service && use.function === each.name)) continue;
        uses.set(event, [...known, { service: each.service, function: each.name, ...place }]);
      }
    }
  }
  return uses;
}
