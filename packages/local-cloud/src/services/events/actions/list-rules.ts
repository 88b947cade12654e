import type { Verb } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import type { EventsContext } from '../context.ts';
import { busName } from '../names.ts';
import { ruleShape } from './describe-rule.ts';

/** ListRules of one bus, all in one page. */
export function listRules({ kernel, store }: EventsContext): Verb<{ EventBusName?: string; NamePrefix?: string }> {
  return {
    permissions: () => [{ action: 'events:ListRules', resource: arn(kernel, 'events', 'rule/*') }],
    run({ EventBusName, NamePrefix = '' }) {
      const rules = store.rules(store.bus(busName(EventBusName)).name);
      return { Rules: rules.filter((rule) => rule.name.startsWith(NamePrefix)).map(ruleShape) };
    },
  };
}
