import type { Clock } from '@claimstream/local-cloud';

const LONGEST_TIMER = 2 ** 31 - 1;

/** The machine's own time, which can be put forward: timers that fall due in between then fire at once. */
export class LeapingClock implements Clock {
  #ahead = 0;
  readonly #pending = new Map<{ at: number; action: () => void }, NodeJS.Timeout>();

  now(): number {
    return Date.now() + this.#ahead;
  }

  after(milliseconds: number, action: () => void): () => void {
    const entry = { at: this.now() + milliseconds, action };
    this.#arm(entry);
    return () => {
      clearTimeout(this.#pending.get(entry));
      this.#pending.delete(entry);
    };
  }

  leap(days: number): void {
    this.#ahead += days * 86_400_000;
    for (const [entry, timer] of this.#pending) {
      clearTimeout(timer);
      this.#arm(entry);
    }
  }

  #arm(entry: { at: number; action: () => void }): void {
    const fire = () => {
      if (entry.at > this.now()) return this.#arm(entry);
      this.#pending.delete(entry);
      entry.action();
    };
    const timer = setTimeout(fire, Math.min(Math.max(entry.at - this.now(), 0), LONGEST_TIMER));
    timer.unref();
    this.#pending.set(entry, timer);
  }
}
