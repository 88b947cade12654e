import * as z from 'zod';

/** Numbers the batches of events in the order of their arrival; ids count up by one and sort as text. */
export const batchId = z
  .string()
  .regex(/^\d{13}$/)
  .meta({ title: 'Batch of events, in order of arrival', example: '1772366400124' });

/** An event of the bus as operators see it, without the data fields that relate to a person. */
export const ObservedEvent = z.object({
  eventId: z.uuid(),
  /** `Claim.Accepted` */
  name: z.string(),
  /** Major. */
  version: z.int().positive(),
  source: z.string(),
  occurredAt: z.iso.datetime(),
  arrivedAt: z.iso.datetime(),
  /** The business journey. */
  correlationId: z.uuid(),
  /** The id of the event or request that caused it; no event has the id of a request. */
  causationId: z.uuid(),
  data: z.record(z.string(), z.unknown()),
});
export type ObservedEvent = z.infer<typeof ObservedEvent>;

/** A message on an operator's WebSocket. */
export const EventFrame = z.object({ batch: batchId, events: z.array(ObservedEvent) });
export type EventFrame = z.infer<typeof EventFrame>;

export const observedEventExample: ObservedEvent = {
  eventId: '6f0f2ac4-3d6c-5b83-9a53-3f9b6f8f6f01',
  name: 'Claim.Accepted',
  version: 1,
  source: 'claims.service',
  occurredAt: '2026-03-01T12:00:00.000Z',
  arrivedAt: '2026-03-01T12:00:01.200Z',
  correlationId: '0f1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02',
  causationId: '7b1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a03',
  data: { lossDate: '2026-05-01', evidence: ['damage'] },
};
