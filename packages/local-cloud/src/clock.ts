/** The cloud's time. Injected everywhere, so that a test can pass 24 hours in a millisecond. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `action` once `milliseconds` have passed on this clock; the returned function cancels it. */
  after(milliseconds: number, action: () => void): () => void;
}

const LONGEST_TIMER = 2 ** 31 - 1;

/** The machine's own time. Timers do not keep the process alive by themselves. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, action) {
    let timer: NodeJS.Timeout;
    const arm = (left: number): void => {
      const step = Math.min(Math.max(left, 0), LONGEST_TIMER);
      timer = setTimeout(() => (left > step ? arm(left - step) : action()), step);
      timer.unref();
    };
    arm(milliseconds);
    return () => clearTimeout(timer);
  },
};

/** A clock that moves only when a test moves it. */
export class ManualClock implements Clock {
  #now: number;
  #pending: { at: number; action: () => void }[] = [];

  constructor(start = Date.parse('2026-01-01T00:00:00Z')) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, action: () => void): () => void {
    const entry = { at: this.#now + Math.max(0, milliseconds), action };
    this.#pending.push(entry);
    return () => {
      this.#pending = this.#pending.filter((other) => other !== entry);
    };
  }

  /** Moves time forward, fires the timers that fall due in order, and lets promises settle in between. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = this.#pending.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#pending = this.#pending.filter((entry) => entry !== next);
      this.#now = Math.max(this.#now, next.at);
      next.action();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#now = end;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Resolves after `milliseconds` on `clock`. */
export function sleep(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => void clock.after(milliseconds, resolve));
}
