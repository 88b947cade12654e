import type { PayoutRegistry } from './payout-registry.ts';

/** Settles every payout `delayMs` after it was opened, including those that a kill left pending. */
export class SettlementClock {
  readonly #registry: PayoutRegistry;
  readonly #delayMs: number;
  readonly #settled: () => void;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(registry: PayoutRegistry, delayMs: number, settled: () => void) {
    this.#registry = registry;
    this.#delayMs = delayMs;
    this.#settled = settled;
  }

  resume(): void {
    for (const { id, createdMs } of this.#registry.pending()) this.schedule(id, createdMs);
  }

  schedule(id: string, createdMs: number): void {
    if (this.#timers.has(id)) return;
    const settle = (): void => {
      this.#timers.delete(id);
      this.#registry.settle(id, Date.now());
      this.#settled();
    };
    this.#timers.set(id, setTimeout(settle, Math.max(0, createdMs + this.#delayMs - Date.now())));
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
