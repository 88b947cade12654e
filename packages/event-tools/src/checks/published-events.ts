import { isPublisher } from '../facts/publisher.ts';
import { type Check, definitionOf, hasEnded } from './situation.ts';

/** Only the owner of an event may create it. An event that nobody creates is dead unless it has ended; one that nobody publishes would stay in the outbox. */
export const publishedEvents: Check = ({ tree, events, facts, stacks, today }) => [
  ...facts.functions.flatMap(({ service, name, creates }) =>
    creates.flatMap(({ events: created, place }) => {
      if (created.length === 0)
        return [{ ...place, text: `${name} creates an event that the code does not name: createEvent(Event, …).` }];
      return created.flatMap((exportName) => {
        const owner = events.find((each) => each.exportName === exportName)?.contract.owner;
        if (owner === undefined || owner === service) return [];
        return [{ ...place, text: `${service} creates ${exportName}, which ${owner} owns.` }];
      });
    }),
  ),
  ...events
    .filter((event) => !hasEnded(event, today))
    .filter(
      ({ exportName, contract }) => !facts.producers.get(exportName)?.some(({ service }) => service === contract.owner),
    )
    .map((event) => ({
      ...definitionOf(tree, event),
      text: `${event.exportName} is created by no function of services/${event.contract.owner}.`,
    })),
  ...stacks
    .filter(({ service }) => facts.functions.some((each) => each.service === service && each.creates.length > 0))
    .filter(({ functions }) => !functions.some((each) => isPublisher(tree, each)))
    .map(({ service }) => ({
      file: `services/${service}/serverless.yml`,
      line: 1,
      text: `${service} creates events and has no function that publishes its outbox (outboxPublisher).`,
    })),
];
