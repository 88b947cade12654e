import { inParallel, type Platform } from '../platform.ts';
import { counted, duration, table } from '../text.ts';
import { peek } from './messages.ts';
import { type DeadLetterQueue, deadLetterQueues } from './queues.ts';
import { reasonsOf } from './reasons.ts';

/** One queue of `dlq ls`. */
export interface ListedQueue extends Pick<DeadLetterQueue, 'name' | 'kind' | 'waiting'> {
  /** Age of the oldest message that was looked at, in milliseconds. */
  oldestAge?: number;
  /** Reasons of the messages that were looked at, the most frequent first. */
  reasons: { text: string; count: number }[];
}

const LOOKED_AT = 10;

/** Every queue in which messages may wait for a person, with the reasons of its first ten messages. */
export async function listDeadLetters(platform: Platform, now: number): Promise<ListedQueue[]> {
  return inParallel(await deadLetterQueues(platform), async (queue) => {
    const { name, kind, waiting } = queue;
    if (waiting === 0) return { name, kind, waiting, reasons: [] };
    const letters = await peek(platform, queue.url, LOOKED_AT);
    const reasons = await reasonsOf(platform, queue, letters);
    const counts = new Map<string, number>();
    for (const { text } of reasons.values()) counts.set(text, (counts.get(text) ?? 0) + 1);
    const sorted = [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
    const oldest = letters[0] && { oldestAge: now - letters[0].sentAt };
    return { name, kind, waiting, ...oldest, reasons: sorted };
  });
}

export function listText(queues: readonly ListedQueue[]): string[] {
  const full = queues.filter(({ waiting }) => waiting > 0);
  const empty = `${counted(queues.length - full.length, 'queue')} of ${queues.length} empty.`;
  if (full.length === 0) return [`No dead letters: ${empty}`];
  const rows = full.map(({ name, waiting, oldestAge, reasons }) => [
    String(waiting),
    oldestAge === undefined ? 'hidden' : duration(oldestAge),
    name,
    reasons.map(({ text, count }) => (count > 1 ? `${count} × ${text}` : text)).join('; '),
  ]);
  return [...table([['count', 'oldest', 'queue', 'why'], ...rows]), empty];
}
