import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { busName } from '../names.ts';
import { onRule, type RuleInput } from './rule-input.ts';

/** ListTargetsByRule, all in one page. */
export function listTargetsByRule(context: EventsContext): Verb<RuleInput> {
  return {
    permissions: onRule(context, 'events:ListTargetsByRule'),
    run({ Rule = '', EventBusName }) {
      const { bus, name } = context.store.rule(busName(EventBusName), Rule);
      return { Targets: context.store.targets(bus, name) };
    },
  };
}
