import type { Platform } from '../platform.ts';
import { counted, moment } from '../text.ts';
import { type Content, contentOf } from './content.ts';
import { peek } from './messages.ts';
import { deadLetterQueues, queueNamed } from './queues.ts';
import { type Reason, reasonsOf } from './reasons.ts';

export interface ShownLetter {
  messageId: string;
  /** ISO instant. */
  sentAt: string;
  reason: Reason;
  about: string;
  correlationId?: string;
  body: string;
}

/** Messages of one queue with the reason for each failure; none is removed. */
export async function showDeadLetters(
  platform: Platform,
  wanted: string,
  most: number,
): Promise<{ queue: string; waiting: number; letters: ShownLetter[] }> {
  const queue = queueNamed(await deadLetterQueues(platform), wanted);
  const letters = await peek(platform, queue.url, most);
  const reasons = await reasonsOf(platform, queue, letters);
  const shown = letters.map(({ id, sentAt, body }) => {
    const reason = reasons.get(id)!;
    return {
      messageId: id,
      sentAt: new Date(sentAt).toISOString(),
      reason,
      about: aboutText(contentOf(body)),
      ...(reason.correlationId && { correlationId: reason.correlationId }),
      body,
    };
  });
  return { queue: queue.name, waiting: queue.waiting, letters: shown };
}

/** A message in a few words. */
export function aboutText(content: Content): string {
  if (content.kind === 'event') return `${content.type} of ${content.source}`;
  if (content.kind === 'message') return 'a message of the service to itself, or from outside';
  const { streamArn, first, last } = content.batch;
  return `records ${first} to ${last} of ${streamArn.split(':')[5]}`;
}

export function shownText({ queue, waiting, letters }: Awaited<ReturnType<typeof showDeadLetters>>): string[] {
  const lines = letters.flatMap(({ messageId, sentAt, reason, about, correlationId, body }) => [
    '',
    `${moment(Date.parse(sentAt))}  ${about}`,
    `  why      ${reason.text}`,
    ...(reason.functionName
      ? [`  where    ${reason.functionName}${reason.requestId ? `, request ${reason.requestId}` : ''}`]
      : []),
    ...(correlationId ? [`  journey  ${correlationId}    npm run events -- trace ${correlationId}`] : []),
    `  message  ${messageId}`,
    `  ${body}`,
  ]);
  return [`${queue}: ${counted(waiting, 'message')}`, ...lines];
}
