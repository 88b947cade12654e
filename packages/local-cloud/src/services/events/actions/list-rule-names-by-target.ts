import type { Verb } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import { busName } from '../names.ts';
import type { EventsRoom } from '../room.ts';

/** ListRuleNamesByTarget: which rules of a bus send here. */
export function listRuleNamesByTarget({
  kernel,
  book,
}: EventsRoom): Verb<{ TargetArn: string; EventBusName?: string }> {
  return {
    permissions: () => [{ action: 'events:ListRuleNamesByTarget', resource: arn(kernel, 'events', 'rule/*') }],
    run({ TargetArn, EventBusName }) {
      const bus = book.bus(busName(EventBusName)).name;
      const sendsThere = (rule: string) => book.targets(bus, rule).some((target) => target.Arn === TargetArn);
      return { RuleNames: book.rules(bus).flatMap(({ name }) => (sendsThere(name) ? [name] : [])) };
    },
  };
}
