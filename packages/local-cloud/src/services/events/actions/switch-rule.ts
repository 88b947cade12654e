import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import type { Rule } from '../model.ts';
import { busName } from '../names.ts';
import { onRule, type RuleInput } from './rule-input.ts';

function switchRule(context: EventsContext, action: string, state: Rule['state']): Verb<RuleInput> {
  return {
    permissions: onRule(context, action),
    run({ Name = '', EventBusName }) {
      context.store.saveRule({ ...context.store.rule(busName(EventBusName), Name), state });
      return {};
    },
  };
}

/** EnableRule */
export const enableRule = (context: EventsContext): Verb<RuleInput> =>
  switchRule(context, 'events:EnableRule', 'ENABLED');

/** DisableRule: the rule never gets events put while it is off. */
export const disableRule = (context: EventsContext): Verb<RuleInput> =>
  switchRule(context, 'events:DisableRule', 'DISABLED');
