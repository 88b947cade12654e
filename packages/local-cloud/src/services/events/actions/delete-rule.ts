import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { busName } from '../names.ts';
import type { EventsRoom } from '../room.ts';
import { onRule, type RuleInput } from './rule-input.ts';

/** DeleteRule: refused while targets are left; deleting what is not there succeeds. */
export function deleteRule(room: EventsRoom): Verb<RuleInput> {
  return {
    permissions: onRule(room, 'events:DeleteRule'),
    run({ Name = '', EventBusName }) {
      const bus = room.book.bus(busName(EventBusName)).name;
      if (room.book.targets(bus, Name).length > 0)
        throw new AwsError('ValidationException', "Rule can't be deleted since it has targets.");
      room.book.removeRule(bus, Name);
      return {};
    },
  };
}
