import type { Verb } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import { busName } from '../names.ts';
import type { EventsRoom } from '../room.ts';
import { ruleShape } from './describe-rule.ts';

/** ListRules of one bus, all in one page. */
export function listRules({ kernel, book }: EventsRoom): Verb<{ EventBusName?: string; NamePrefix?: string }> {
  return {
    permissions: () => [{ action: 'events:ListRules', resource: arn(kernel, 'events', 'rule/*') }],
    run({ EventBusName, NamePrefix = '' }) {
      const rules = book.rules(book.bus(busName(EventBusName)).name);
      return { Rules: rules.filter((rule) => rule.name.startsWith(NamePrefix)).map(ruleShape) };
    },
  };
}
