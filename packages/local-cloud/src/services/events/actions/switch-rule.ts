import type { Verb } from '../../../kernel.ts';
import type { Rule } from '../model.ts';
import { busName } from '../names.ts';
import type { EventsRoom } from '../room.ts';
import { onRule, type RuleInput } from './rule-input.ts';

function switchRule(room: EventsRoom, action: string, state: Rule['state']): Verb<RuleInput> {
  return {
    permissions: onRule(room, action),
    run({ Name = '', EventBusName }) {
      room.book.saveRule({ ...room.book.rule(busName(EventBusName), Name), state });
      return {};
    },
  };
}

/** EnableRule */
export const enableRule = (room: EventsRoom): Verb<RuleInput> => switchRule(room, 'events:EnableRule', 'ENABLED');

/** DisableRule: events put while it is off are never delivered to it. */
export const disableRule = (room: EventsRoom): Verb<RuleInput> => switchRule(room, 'events:DisableRule', 'DISABLED');
