import type { PayoutBook } from './payout-book.ts';

/** Settles every payout `delayMs` after it was booked, also those a kill left pending. */
export class SettlementClock {
  readonly #book: PayoutBook;
  readonly #delayMs: number;
  readonly #settled: () => void;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(book: PayoutBook, delayMs: number, settled: () => void) {
    this.#book = book;
    this.#delayMs = delayMs;
    this.#settled = settled;
  }

  resume(): void {
    for (const { id, createdMs } of this.#book.pending()) this.schedule(id, createdMs);
  }

  schedule(id: string, createdMs: number): void {
    if (this.#timers.has(id)) return;
    const settle = (): void => {
      this.#timers.delete(id);
      this.#book.settle(id, Date.now());
      this.#settled();
    };
    this.#timers.set(id, setTimeout(settle, Math.max(0, createdMs + this.#delayMs - Date.now())));
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
