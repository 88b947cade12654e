import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { busArn } from '../names.ts';

export interface CreateEventBusInput {
  Name: string;
  EventSourceName?: string;
  Description?: string;
  Tags?: unknown;
}

/** Refuses names that EventBridge refuses; a partner bus has its event source's name. */
export function checkBusName({ Name, EventSourceName }: CreateEventBusInput): void {
  const refuse = (reason: string) =>
    new AwsError('ValidationException', `Parameter Name is not valid. Reason: ${reason}`);
  if (!/^[/.\-_A-Za-z0-9]{1,256}$/.test(Name ?? '')) throw refuse(`${Name} does not match [/.\\-_A-Za-z0-9]+`);
  if (EventSourceName !== undefined && EventSourceName !== Name)
    throw refuse('A partner event bus must have the name of its partner event source.');
  if (EventSourceName === undefined && Name.includes('/'))
    throw refuse("The name of a custom event bus can't contain the / character.");
}

/** CreateEventBus */
export function createEventBus({ kernel, store }: EventsContext): Verb<CreateEventBusInput> {
  return {
    permissions: ({ Name }) => [{ action: 'events:CreateEventBus', resource: busArn(kernel, Name) }],
    run(input) {
      checkBusName(input);
      if (store.findBus(input.Name))
        throw new AwsError('ResourceAlreadyExistsException', `Event bus ${input.Name} already exists.`);
      const bus = store.saveBus({
        name: input.Name,
        ...(input.EventSourceName ? { source: input.EventSourceName } : {}),
        ...(input.Description ? { description: input.Description } : {}),
      });
      return { EventBusArn: bus.arn };
    },
  };
}
