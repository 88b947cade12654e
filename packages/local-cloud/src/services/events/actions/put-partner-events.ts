import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { answerEntries, checkRequest, type RequestEntry, readEntry } from '../entries.ts';

/** PutPartnerEvents, called by SaaS partners: delivers to the bus of their partner event source. */
export function putPartnerEvents({ store, publish }: EventsContext): Verb<{ Entries?: RequestEntry[] }> {
  return {
    permissions: () => [{ action: 'events:PutPartnerEvents', resource: '*' }],
    run({ Entries }) {
      const accepted = checkRequest(Entries, 20).map((request) => {
        const entry = readEntry(request);
        if ('ErrorCode' in entry) return entry;
        const bus = store.buses().find((candidate) => candidate.source === entry.Source);
        if (!bus)
          return {
            ErrorCode: 'ResourceNotFoundException',
            ErrorMessage: `No event bus is associated with the partner event source ${entry.Source}.`,
          };
        return { bus: bus.name, entry };
      });
      return answerEntries(accepted, publish);
    },
  };
}
