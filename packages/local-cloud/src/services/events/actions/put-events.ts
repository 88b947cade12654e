import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { answerEntries, checkRequest, type RequestEntry, readEntry } from '../entries.ts';
import { busArn, busName } from '../names.ts';

/** PutEvents: answers once every accepted event and its deliveries are durable. */
export function putEvents({ kernel, store, publish }: EventsContext): Verb<{ Entries?: RequestEntry[] }> {
  return {
    permissions({ Entries = [] }, { caller }) {
      // A service needs no permission to put its own events (`aws.s3`) on the default bus.
      if (caller.kind === 'service' && Entries.every((entry) => isOwn(entry, caller.principal))) return [];
      return Entries.map((entry) => ({
        action: 'events:PutEvents',
        resource: busArn(kernel, busName(entry.EventBusName)),
        context: { 'events:source': entry.Source ?? '', 'events:detail-type': entry.DetailType ?? '' },
      }));
    },
    run({ Entries }, { caller }) {
      const accepted = checkRequest(Entries, 10).map((request) => {
        const entry = readEntry(request);
        if ('ErrorCode' in entry) return entry;
        if (entry.Source.startsWith('aws.') && caller.kind !== 'service')
          return { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'Not authorized for the source.' };
        const bus = busName(request.EventBusName);
        // As on AWS, an event for an unknown bus gets an event id all the same; the notice tells the operator.
        if (!store.findBus(bus))
          kernel.notice(
            'warn',
            `"${entry.DetailType}" was put on the event bus ${bus}, which does not exist: it is lost`,
            {
              bus,
              source: entry.Source,
            },
          );
        return { bus, entry };
      });
      return answerEntries(accepted, publish);
    },
  };
}

function isOwn({ Source, EventBusName }: RequestEntry, principal: string): boolean {
  return Source === `aws.${principal.split('.')[0]}` && busName(EventBusName) === 'default';
}
