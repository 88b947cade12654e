import type { Verb } from '../../../kernel.ts';
import { busName } from '../names.ts';
import type { EventsRoom } from '../room.ts';
import { onRule, type RuleInput } from './rule-input.ts';

/** ListTargetsByRule, all in one page. */
export function listTargetsByRule(room: EventsRoom): Verb<RuleInput> {
  return {
    permissions: onRule(room, 'events:ListTargetsByRule'),
    run({ Rule = '', EventBusName }) {
      const { bus, name } = room.book.rule(busName(EventBusName), Rule);
      return { Targets: room.book.targets(bus, name) };
    },
  };
}
