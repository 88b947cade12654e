import { setTimeout as wait } from 'node:timers/promises';
import { EventBridgeClient, PutPartnerEventsCommand } from '@aws-sdk/client-eventbridge';

/** PutPartnerEvents takes 20 entries a call. */
const LARGEST_BATCH = 20;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** An event on its way to the customer's bus. */
export interface OutgoingEvent {
  sequence: number;
  detailType: string;
  detail: string;
  /** Epoch milliseconds. */
  occurredAt: number;
}

/** A company's store of unsent events. */
export interface UnsentEvents {
  /** Oldest first. */
  unsent(limit: number): OutgoingEvent[];
  /** Removes the accepted ones. */
  sent(event: OutgoingEvent): void;
}

/** Sends the registry's unsent events until EventBridge accepts them: at least once, despite outages and restarts. */
export class EventSender {
  readonly #registry: UnsentEvents;
  readonly #eventSource: string;
  readonly #client: EventBridgeClient;
  readonly #report: (problem: string) => void;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #again = false;

  constructor(registry: UnsentEvents, endpoint: string, eventSource: string, report: (problem: string) => void) {
    this.#registry = registry;
    this.#eventSource = eventSource;
    this.#report = report;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const region = process.env.AWS_REGION || 'us-east-1';
    this.#client = new EventBridgeClient({ endpoint, region, credentials, maxAttempts: 1 });
  }

  /** Wakes the sender, since there may be something to send. */
  wake(): void {
    if (this.#stopping.signal.aborted) return;
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      // `wake` was called after the last read of the registry.
      if (this.#again) this.wake();
    });
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#client.destroy();
  }

  async #run(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!this.#stopping.signal.aborted) {
      this.#again = false;
      const batch = this.#registry.unsent(LARGEST_BATCH);
      if (batch.length === 0) return;
      const problem = await this.#send(batch);
      if (this.#stopping.signal.aborted) return;
      if (problem === undefined) {
        pause = FIRST_PAUSE_MS;
        continue;
      }
      this.#report(`EventBridge has not accepted every event, next try in ${pause} ms: ${problem}`);
      await wait(pause, undefined, { signal: this.#stopping.signal }).catch(ignoreAbort);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  /** Removes the accepted events. @returns the error, if any */
  async #send(batch: OutgoingEvent[]): Promise<string | undefined> {
    try {
      const { Entries = [] } = await this.#client.send(
        new PutPartnerEventsCommand({
          Entries: batch.map((event) => ({
            Source: this.#eventSource,
            DetailType: event.detailType,
            Detail: event.detail,
            Time: new Date(event.occurredAt),
          })),
        }),
        { abortSignal: this.#stopping.signal },
      );
      let problem: string | undefined;
      for (const [index, event] of batch.entries()) {
        const entry = Entries[index];
        if (entry?.EventId) this.#registry.sent(event);
        else problem = entry?.ErrorMessage ?? entry?.ErrorCode ?? 'no answer for an entry';
      }
      return problem;
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
  }
}

function ignoreAbort(error: Error): void {
  if (error.name !== 'AbortError') throw error;
}
