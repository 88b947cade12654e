import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { busArn, busName } from '../names.ts';

/** DeleteEventBus: refused while the bus has rules; deleting a missing bus succeeds. */
export function deleteEventBus({ kernel, store }: EventsContext): Verb<{ Name: string }> {
  return {
    permissions: ({ Name }) => [{ action: 'events:DeleteEventBus', resource: busArn(kernel, busName(Name)) }],
    run({ Name }) {
      const name = busName(Name);
      if (name === 'default') throw new AwsError('ValidationException', 'Cannot delete event bus default.');
      if (store.rules(name).length > 0) {
        throw new AwsError('ValidationException', `Event bus ${name} can't be deleted since it has rules.`);
      }
      store.removeBus(name);
      return {};
    },
  };
}
