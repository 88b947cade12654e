import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import type { Bus } from '../model.ts';
import { busArn, busName } from '../names.ts';

/** A bus in the API's shape. */
export function busShape({ store }: EventsContext, bus: Bus): Record<string, unknown> {
  const policy = store.policy(bus.name);
  return {
    Name: bus.name,
    Arn: bus.arn,
    CreationTime: bus.createdAt / 1000,
    LastModifiedTime: bus.createdAt / 1000,
    ...(bus.description ? { Description: bus.description } : {}),
    ...(policy ? { Policy: JSON.stringify(policy) } : {}),
  };
}

/** DescribeEventBus; the default bus where the call names none. */
export function describeEventBus(context: EventsContext): Verb<{ Name?: string }> {
  return {
    permissions: ({ Name }) => [{ action: 'events:DescribeEventBus', resource: busArn(context.kernel, busName(Name)) }],
    run: ({ Name }) => busShape(context, context.store.bus(busName(Name))),
  };
}
