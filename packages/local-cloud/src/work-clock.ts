import type { Clock } from './clock.ts';
import type { Kernel } from './kernel.ts';

interface Timer {
  action: () => void;
  /** Milliseconds left when it was last armed. */
  left: number;
  armedAt: number;
  cancel: () => void;
}

/**
 * The clock for timeouts of functions and executions. It stands still while the machine loads things that AWS always has
 * ready, so that nothing times out for that.
 */
export class WorkClock {
  readonly #clock: Clock;
  readonly #timers = new Set<Timer>();
  #standstills = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs `action` once `milliseconds` have passed on this clock; the returned function cancels it. */
  after(milliseconds: number, action: () => void): () => void {
    const timer: Timer = { action, left: milliseconds, armedAt: 0, cancel: () => {} };
    this.#timers.add(timer);
    if (this.#standstills === 0) this.#arm(timer);
    return () => {
      this.#timers.delete(timer);
      timer.cancel();
    };
  }

  /** Stands still until `work` has succeeded or failed. */
  async standStillFor<T>(work: Promise<T>): Promise<T> {
    if (this.#standstills++ === 0) for (const timer of this.#timers) this.#halt(timer);
    try {
      return await work;
    } finally {
      if (--this.#standstills === 0) for (const timer of this.#timers) this.#arm(timer);
    }
  }

  #arm(timer: Timer): void {
    timer.armedAt = this.#clock.now();
    timer.cancel = this.#clock.after(timer.left, () => {
      this.#timers.delete(timer);
      timer.action();
    });
  }

  #halt(timer: Timer): void {
    timer.cancel();
    timer.left = Math.max(0, timer.left - (this.#clock.now() - timer.armedAt));
  }
}

const clocks = new WeakMap<Kernel, WorkClock>();

/** The work clock that all services of a cloud share. */
export function workClockOf(kernel: Kernel): WorkClock {
  const known = clocks.get(kernel);
  if (known) return known;
  const clock = new WorkClock(kernel.clock);
  clocks.set(kernel, clock);
  return clock;
}
