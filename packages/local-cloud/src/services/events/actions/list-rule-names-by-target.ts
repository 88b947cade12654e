import type { Verb } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import type { EventsContext } from '../context.ts';
import { busName } from '../names.ts';

/** ListRuleNamesByTarget: the rules of a bus with this target. */
export function listRuleNamesByTarget({
  kernel,
  store,
}: EventsContext): Verb<{ TargetArn: string; EventBusName?: string }> {
  return {
    permissions: () => [{ action: 'events:ListRuleNamesByTarget', resource: arn(kernel, 'events', 'rule/*') }],
    run({ TargetArn, EventBusName }) {
      const bus = store.bus(busName(EventBusName)).name;
      const sendsThere = (rule: string) => store.targets(bus, rule).some((target) => target.Arn === TargetArn);
      return { RuleNames: store.rules(bus).flatMap(({ name }) => (sendsThere(name) ? [name] : [])) };
    },
  };
}
