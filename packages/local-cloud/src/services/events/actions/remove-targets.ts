import type { Verb } from '../../../kernel.ts';
import { busName } from '../names.ts';
import type { EventsRoom } from '../room.ts';
import { onRule, type RuleInput } from './rule-input.ts';

/** RemoveTargets: an id that is no target fails for itself alone. */
export function removeTargets(room: EventsRoom): Verb<RuleInput & { Ids?: string[] }> {
  return {
    permissions: onRule(room, 'events:RemoveTargets'),
    run({ Rule = '', EventBusName, Ids = [] }) {
      const { bus, name } = room.book.rule(busName(EventBusName), Rule);
      const missing = Ids.filter((id) => !room.book.removeTarget(bus, name, id));
      const failed = missing.map((TargetId) => ({
        TargetId,
        ErrorCode: 'ResourceNotFoundException',
        ErrorMessage: `Rule ${name} does not have a target with id ${TargetId}.`,
      }));
      return { FailedEntryCount: failed.length, FailedEntries: failed };
    },
  };
}
