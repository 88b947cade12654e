import { type Check, definitionOf, hasEnded } from './situation.ts';

/** Every event has a consumer, has ended, or says in `unconsumed` why it has none. */
export const consumers: Check = ({ tree, events, facts, today }) =>
  events.flatMap((event) => {
    const uses = facts.consumers.get(event.exportName) ?? [];
    const { unconsumed } = event.contract;
    if (uses.length === 0 && !unconsumed?.trim() && !hasEnded(event, today)) {
      const text = `${event.exportName} has no consumer. Say why in its unconsumed, or remove the event.`;
      return [{ ...definitionOf(tree, event), text }];
    }
    if (uses.length > 0 && unconsumed !== undefined) {
      const names = uses.map((use) => `${use.service}/${use.function}`).join(', ');
      const text = `${event.exportName} is consumed by ${names}; remove its unconsumed.`;
      return [{ ...definitionOf(tree, event, 'unconsumed:'), text }];
    }
    return [];
  });
