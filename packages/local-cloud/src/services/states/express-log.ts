import { type HistoryEvent, HistoryLines, type Journal } from './journal.ts';
import type { Execution } from './model.ts';

const KEPT_EXECUTIONS = 500;
const KEPT_BYTES = 16 * 2 ** 20;
const LONGEST_TEXT = 16_384;

export interface ExpressExecution {
  execution: Execution;
  history: HistoryEvent[];
}

interface Entry extends ExpressExecution {
  bytes: number;
}

/**
 * The latest Express executions of this process with their histories, for the console. AWS stores them nowhere, so no
 * verb returns them; bounded memory is enough.
 */
export class ExpressLog {
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  begin(execution: Execution): { record: Journal['record']; end: (ended: Execution) => void } {
    const entry: Entry = { execution, history: [], bytes: execution.input.length };
    this.#entries.set(execution.arn, entry);
    this.#bytes += entry.bytes;
    this.#forget();
    const lines = new HistoryLines();
    return {
      record: (type, details = {}, path) => {
        const id = entry.history.length + 1;
        const previousEventId = lines.follow(id, path);
        const text = JSON.stringify(details, shortened);
        entry.history.push({ id, previousEventId, timestamp: this.#now() / 1000, type, ...JSON.parse(text) });
        entry.bytes += text.length;
        if (this.#entries.has(execution.arn)) this.#bytes += text.length;
        this.#forget();
      },
      end: (ended) => {
        entry.execution = ended;
      },
    };
  }

  /** Newest first. */
  list(): ExpressExecution[] {
    return [...this.#entries.values()].reverse();
  }

  find(arn: string): ExpressExecution | undefined {
    return this.#entries.get(arn);
  }

  #forget(): void {
    for (const [arn, { bytes }] of this.#entries) {
      if (this.#entries.size <= KEPT_EXECUTIONS && this.#bytes <= KEPT_BYTES) return;
      this.#entries.delete(arn);
      this.#bytes -= bytes;
    }
  }
}

/** Cuts a long input or output where a person would stop reading. */
function shortened(_key: string, value: unknown): unknown {
  if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return value;
  return `${value.slice(0, LONGEST_TEXT)}… (${value.length} characters)`;
}
