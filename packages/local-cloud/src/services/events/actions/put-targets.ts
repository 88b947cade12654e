import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import type { Target } from '../model.ts';
import { busName } from '../names.ts';
import { checkTarget } from '../target-rules.ts';
import { onRule, type RuleInput } from './rule-input.ts';

/** PutTargets: adds targets to a rule, or replaces those with the same id. */
export function putTargets(context: EventsContext): Verb<RuleInput & { Targets?: Target[] }> {
  return {
    permissions: onRule(context, 'events:PutTargets'),
    run({ Rule = '', EventBusName, Targets = [] }) {
      const { bus, name } = context.store.rule(busName(EventBusName), Rule);
      Targets.forEach(checkTarget);
      for (const target of Targets) context.store.saveTarget(bus, name, target);
      return { FailedEntryCount: 0, FailedEntries: [] };
    },
  };
}
