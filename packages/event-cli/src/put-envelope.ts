import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { Platform } from './platform.ts';

/** Puts an event on a bus as it was, except for the id that EventBridge assigns. @throws Error if the bus refuses it */
export async function putEnvelope(
  { events }: Platform,
  bus: string,
  envelope: Record<string, any>,
): Promise<undefined> {
  const { FailedEntryCount, Entries } = await events.send(
    new PutEventsCommand({
      Entries: [
        {
          EventBusName: bus,
          Source: envelope.source,
          DetailType: envelope['detail-type'],
          Detail: JSON.stringify(envelope.detail),
          ...(envelope.time && { Time: new Date(envelope.time) }),
          ...(envelope.resources && { Resources: envelope.resources }),
        },
      ],
    }),
  );
  if (FailedEntryCount)
    throw new Error(`The bus refused the event: ${Entries?.[0]?.ErrorMessage ?? 'no reason given'}`);
}
