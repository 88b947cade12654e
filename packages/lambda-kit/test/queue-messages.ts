import {
  createEvent,
  type DataOf,
  type EventContext,
  type EventContract,
  type OutgoingEvent,
} from '@claimstream/events-schema';
import type { SQSEvent } from 'aws-lambda';
import { deriveId } from '../src/index.ts';

/** A separate event context for each tag. */
export const contextOf = (tag: string): EventContext => ({
  causationId: deriveId('context', tag),
  correlationId: deriveId('journey', tag),
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  occurredAt: '2026-03-01T12:00:00.000Z',
});

/** The first golden sample of a contract as an event, with changes. */
export function exampleOf<C extends EventContract>(
  contract: C,
  tag = 'one',
  so: Partial<DataOf<C>> = {},
): OutgoingEvent {
  return createEvent(contract, { ...contract.samples[0]!, ...so } as DataOf<C>, contextOf(tag));
}

/** An event as a rule puts it on a queue. */
export const envelope = ({ source, detailType, detail }: OutgoingEvent) => ({
  version: '0',
  id: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
  'detail-type': detailType,
  source,
  account: '000000000000',
  time: detail.metadata.occurredAt,
  region: 'us-east-1',
  resources: [],
  detail,
});

/** A batch from a queue; the message ids are the positions. */
export const batch = (...bodies: unknown[]) =>
  ({
    Records: bodies.map((body, index) => ({
      messageId: String(index),
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })),
  }) as unknown as SQSEvent;
