import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { busName } from '../names.ts';
import { onRule, type RuleInput } from './rule-input.ts';

/** RemoveTargets: an unknown id fails only its own entry. */
export function removeTargets(context: EventsContext): Verb<RuleInput & { Ids?: string[] }> {
  return {
    permissions: onRule(context, 'events:RemoveTargets'),
    run({ Rule = '', EventBusName, Ids = [] }) {
      const { bus, name } = context.store.rule(busName(EventBusName), Rule);
      const missing = Ids.filter((id) => !context.store.removeTarget(bus, name, id));
      const failed = missing.map((TargetId) => ({
        TargetId,
        ErrorCode: 'ResourceNotFoundException',
        ErrorMessage: `Rule ${name} does not have a target with id ${TargetId}.`,
      }));
      return { FailedEntryCount: failed.length, FailedEntries: failed };
    },
  };
}
