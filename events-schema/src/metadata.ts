import * as z from 'zod';

/** The request or event that a function is handling; it goes to `createEvent` with every event that follows. */
export const EventContext = z.object({
  causationId: z.uuid().meta({
    title: 'The event or request that caused this one',
    example: '7b1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a03',
    pii: 'pseudonym',
  }),
  correlationId: z
    .uuid()
    .meta({ title: 'The business journey', example: '0f1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02', pii: 'pseudonym' }),
  /** https://www.w3.org/TR/trace-context/ */
  traceparent: z
    .string()
    .regex(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/)
    .meta({
      title: 'W3C trace context',
      example: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      pii: 'none',
    }),
  occurredAt: z.iso
    .datetime()
    .meta({ title: 'When it happened, UTC', example: '2026-03-01T12:00:00.000Z', pii: 'none' }),
});
export type EventContext = z.infer<typeof EventContext>;

/** The envelope every event carries in `detail.metadata`. */
export const Metadata = z.object({
  /** uuid v5 of causation id, event name and subject: a retry publishes the same id. The idempotency key. */
  id: z.uuid().meta({ title: 'Event id', example: '6f0f2ac4-3d6c-5b83-9a53-3f9b6f8f6f01', pii: 'pseudonym' }),
  version: z.int().positive().meta({ title: 'Major version of the event', example: 1, pii: 'none' }),
  ...EventContext.shape,
});
export type Metadata = z.infer<typeof Metadata>;
