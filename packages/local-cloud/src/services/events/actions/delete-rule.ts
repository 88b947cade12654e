import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { busName } from '../names.ts';
import { onRule, type RuleInput } from './rule-input.ts';

/** DeleteRule: refused while the rule has targets; deleting a missing rule succeeds. */
export function deleteRule(context: EventsContext): Verb<RuleInput> {
  return {
    permissions: onRule(context, 'events:DeleteRule'),
    run({ Name = '', EventBusName }) {
      const bus = context.store.bus(busName(EventBusName)).name;
      if (context.store.targets(bus, Name).length > 0)
        throw new AwsError('ValidationException', "Rule can't be deleted since it has targets.");
      context.store.removeRule(bus, Name);
      return {};
    },
  };
}
