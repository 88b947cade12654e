import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { eventBridge } from './clients.ts';

/** PutEvents takes 10 entries and 256 KB a call (Amazon EventBridge quotas). */
const MAX_ENTRIES = 10;
const MAX_BYTES = 256 * 1024;

/** Some events could not be published; `unsent` holds their positions in the given list. */
export class PublishError extends Error {
  readonly unsent: number[];

  constructor(unsent: number[], reason: string, cause?: unknown) {
    super(`${unsent.length} event(s) not published: ${reason}`, { cause });
    this.name = 'PublishError';
    this.unsent = unsent;
  }
}

export interface PublishOptions {
  busName: string;
  client?: Pick<EventBridgeClient, 'send'>;
  /** Total tries per entry. */
  attempts?: number;
  /** Waits between tries; milliseconds in. */
  pause?: (milliseconds: number) => Promise<unknown>;
}

/**
 * Publishes events: batches, reads `FailedEntryCount` and retries the failed entries only. Keeps the given order while
 * nothing fails, but consumers must not rely on it. `createEvent` validated each event when it was written; a contract
 * deployed since then must not hold it back.
 * @throws PublishError naming the unsent events
 * @example await publish([createEvent(ClaimClosed, data, context)], { busName: 'claimstream-dev' });
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
 */
export async function publish(events: readonly OutgoingEvent[], options: PublishOptions): Promise<void> {
  const { busName, client = eventBridge(), attempts = 3, pause = wait } = options;
  const entries = events.map((event) => toEntry(event, busName));
  let open = entries.map((_, index) => index);
  let reason = '';
  let cause: unknown;
  for (let attempt = 1; attempt <= attempts && open.length > 0; attempt += 1) {
    if (attempt > 1) await pause(100 * 2 ** attempt);
    const failed: number[] = [];
    for (const batch of batches(open, entries)) {
      try {
        const answer = await client.send(new PutEventsCommand({ Entries: batch.map((index) => entries[index]!) }));
        if (!answer.FailedEntryCount) continue;
        batch.forEach((index, position) => {
          const entry = answer.Entries?.[position];
          if (entry?.EventId) return;
          failed.push(index);
          reason = entry?.ErrorCode ?? 'NoAnswer';
        });
      } catch (error) {
        failed.push(...batch);
        reason = (error as Error).message;
        cause = error;
      }
    }
    open = failed;
  }
  if (open.length > 0) throw new PublishError(open, reason, cause);
}

function toEntry({ source, detailType, detail }: OutgoingEvent, busName: string): PutEventsRequestEntry {
  return {
    EventBusName: busName,
    Source: source,
    DetailType: detailType,
    Time: new Date(detail.metadata.occurredAt),
    Detail: JSON.stringify(detail),
  };
}

function* batches(open: readonly number[], entries: readonly PutEventsRequestEntry[]): Generator<number[]> {
  let batch: number[] = [];
  let bytes = 0;
  for (const index of open) {
    const size = entryBytes(entries[index]!);
    if (batch.length > 0 && (batch.length === MAX_ENTRIES || bytes + size > MAX_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(index);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** Size as EventBridge counts it: 14 for the time, then the UTF-8 bytes of source, detail-type and detail. */
function entryBytes({ Source = '', DetailType = '', Detail = '' }: PutEventsRequestEntry): number {
  return 14 + Buffer.byteLength(Source) + Buffer.byteLength(DetailType) + Buffer.byteLength(Detail);
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
