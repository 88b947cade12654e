import { createEvent, type DataOf, type EventContext, type EventContract } from '@claimstream/events-schema';
import { contextAfter, deriveId, type Handle } from '@claimstream/lambda-kit';

/** The context of an event in a test: one journey, and a separate causation id for each `tag`. */
export const contextOf = (tag: string): EventContext => ({
  causationId: deriveId('test', tag),
  correlationId: '0f1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  occurredAt: '2026-03-01T12:00:00.000Z',
});

/**
 * Hands an event to a handler as its queue would: built and parsed by the contract. The same data under the same tag is a
 * redelivery of the same event.
 */
export async function deliver<C extends EventContract>(
  handle: Handle<C>,
  contract: C,
  data: DataOf<C>,
  tag = contract.name as string,
): Promise<void> {
  const context = contextOf(tag);
  const { detail } = createEvent(contract, data, context);
  const event = contract.consumed.parse(detail) as Parameters<Handle<C>>[0];
  await handle(event, contextAfter(event.metadata, new Date(context.occurredAt)));
}
