import type { Kernel } from '../../kernel.ts';
import { type ApiDestinationStore, openApiDestinationStore } from './api-destinations/api-destination-store.ts';
import { createInvoker } from './api-destinations/invoke.ts';
import { type ConnectionStore, openConnectionStore } from './connections/connection-store.ts';
import { createDeliveries } from './deliveries.ts';
import { createIngest, type EventEntry, envelope } from './ingest.ts';
import { createReplays } from './replays.ts';
import { openRuleStore, type RuleStore } from './rule-store.ts';
import { createTables } from './schema.ts';
import { createSender } from './send.ts';
import { createTimetable } from './timetable.ts';

/** The common context of EventBridge's verbs and provisioners. */
export interface EventsContext {
  kernel: Kernel;
  store: RuleStore;
  connections: ConnectionStore;
  apiDestinations: ApiDestinationStore;
  deliveries: ReturnType<typeof createDeliveries>;
  replays: ReturnType<typeof createReplays>;
  timetable: ReturnType<typeof createTimetable>;
  /** Puts entries on their buses, durably and all at once, and answers the events' ids. */
  publish(entries: { bus: string; entry: EventEntry }[]): string[];
}

/** Opens EventBridge's state in the kernel's database. */
export function openEventsContext(kernel: Kernel): EventsContext {
  createTables(kernel.db);
  const store = openRuleStore(kernel);
  const ingest: ReturnType<typeof createIngest> = (events) => {
    take(events);
    deliveries.wake();
  };
  const take = createIngest(kernel, store);
  const connections = openConnectionStore(kernel);
  const apiDestinations = openApiDestinationStore(kernel);
  const invoker = createInvoker(kernel, apiDestinations, connections);
  const deliveries = createDeliveries(kernel, createSender(kernel, store, ingest, invoker), invoker.notBefore);
  return {
    kernel,
    store,
    connections,
    apiDestinations,
    deliveries,
    replays: createReplays(kernel, store, ingest),
    timetable: createTimetable(kernel, store, () => deliveries.wake()),
    publish(entries) {
      const events = entries.map(({ bus, entry }) => ({ bus, event: envelope(kernel, entry) }));
      ingest(events);
      return events.map(({ event }) => event.id);
    },
  };
}
