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

/** What the code says of one function. */
export interface FunctionFacts extends ServiceFunction {
  /** Events bound by `eventHandler([on(Event, …)])`. */
  handles: EventCall[];
  /** Events passed to `createEvent` in what the handler runs. */
  creates: EventCall[];
  listens: boolean;
  /** Watches whatever passes the bus, by `eventObserver`: it is no consumer, for nothing that it would miss is left undone. */
  observes: boolean;
  /** Routes of the API contract that it answers. */
  routes: RouteUse[];
  /** What it refuses, as far as its code writes it out. */
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
 * Who creates and who handles which event, from sources alone, so that it can be told before anything is packaged.
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
