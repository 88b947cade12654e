import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { busArn, busName } from '../names.ts';
import type { EventsRoom } from '../room.ts';

/** DeleteEventBus: refused while it has rules; deleting what is not there succeeds. */
export function deleteEventBus({ kernel, book }: EventsRoom): Verb<{ Name: string }> {
  return {
    permissions: ({ Name }) => [{ action: 'events:DeleteEventBus', resource: busArn(kernel, busName(Name)) }],
    run({ Name }) {
      const name = busName(Name);
      if (name === 'default') throw new AwsError('ValidationException', 'Cannot delete event bus default.');
      if (book.rules(name).length > 0) {
        throw new AwsError('ValidationException', `Event bus ${name} can't be deleted since it has rules.`);
      }
      book.removeBus(name);
      return {};
    },
  };
}
