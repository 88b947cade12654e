import type { Verb } from '../../../kernel.ts';
import type { Bus } from '../model.ts';
import { busArn, busName } from '../names.ts';
import type { EventsRoom } from '../room.ts';

/** A bus in the shape of the API. */
export function busShape({ book }: EventsRoom, bus: Bus): Record<string, unknown> {
  const policy = book.policy(bus.name);
  return {
    Name: bus.name,
    Arn: bus.arn,
    CreationTime: bus.createdAt / 1000,
    LastModifiedTime: bus.createdAt / 1000,
    ...(bus.description ? { Description: bus.description } : {}),
    ...(policy ? { Policy: JSON.stringify(policy) } : {}),
  };
}

/** DescribeEventBus; the default bus where none is named. */
export function describeEventBus(room: EventsRoom): Verb<{ Name?: string }> {
  return {
    permissions: ({ Name }) => [{ action: 'events:DescribeEventBus', resource: busArn(room.kernel, busName(Name)) }],
    run: ({ Name }) => busShape(room, room.book.bus(busName(Name))),
  };
}
