import type { Verb } from '../../../kernel.ts';
import type { Target } from '../model.ts';
import { busName } from '../names.ts';
import type { EventsRoom } from '../room.ts';
import { checkTarget } from '../target-rules.ts';
import { onRule, type RuleInput } from './rule-input.ts';

/** PutTargets: adds targets to a rule, or replaces those with the same id. */
export function putTargets(room: EventsRoom): Verb<RuleInput & { Targets?: Target[] }> {
  return {
    permissions: onRule(room, 'events:PutTargets'),
    run({ Rule = '', EventBusName, Targets = [] }) {
      const { bus, name } = room.book.rule(busName(EventBusName), Rule);
      Targets.forEach(checkTarget);
      for (const target of Targets) room.book.saveTarget(bus, name, target);
      return { FailedEntryCount: 0, FailedEntries: [] };
    },
  };
}
