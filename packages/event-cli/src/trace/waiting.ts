import { type Content, contentOf } from '../dead-letters/content.ts';
import { peek } from '../dead-letters/messages.ts';
import { deadLetterQueues } from '../dead-letters/queues.ts';
import { reasonsOf } from '../dead-letters/reasons.ts';
import { aboutText } from '../dead-letters/show.ts';
import { inParallel, type Platform } from '../platform.ts';

/** A message of the journey that waits for a person. */
export interface Waiting {
  queue: string;
  messageId: string;
  about: string;
  why: string;
  functionName?: string;
  /** Id of the event, if the message is one. */
  eventId?: string;
  /** Milliseconds since the epoch. */
  sentAt: number;
}

const LOOKED_AT = 200;

/** The messages of these journeys in dead-letter queues. Working queues are left alone: a look would count as a try. */
export async function waitingOf(platform: Platform, journeys: readonly string[]): Promise<Waiting[]> {
  const full = (await deadLetterQueues(platform)).filter(({ waiting }) => waiting > 0);
  const found = await inParallel(full, async (queue): Promise<Waiting[]> => {
    const letters = await peek(platform, queue.url, LOOKED_AT);
    const own = letters.filter(({ body }) => journeys.includes(journeyIn(contentOf(body)) ?? ''));
    const reasons = await reasonsOf(platform, queue, own);
    return own.map(({ id, body, sentAt }) => {
      const content = contentOf(body);
      const { text: why, functionName } = reasons.get(id)!;
      const eventId = content.kind === 'event' && content.eventId;
      return {
        queue: queue.name,
        messageId: id,
        about: aboutText(content),
        why,
        sentAt,
        ...(functionName && { functionName }),
        ...(eventId && { eventId }),
      };
    });
  });
  return found.flat();
}

const journeyIn = (content: Content): string | undefined =>
  content.kind === 'stream' ? undefined : content.correlationId;
