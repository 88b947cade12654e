import type { Clock } from '../../../clock.ts';

/** Waits that a wake-up ends early. A wake-up while nobody waits ends the next wait. */
export class WakefulWait {
  readonly #clock: Clock;
  #woken = false;
  #wake: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  wake(): void {
    this.#woken = true;
    this.#wake?.();
  }

  /** Forgets earlier wake-ups: call it before looking for work, so that only later wake-ups end the wait. */
  reset(): void {
    this.#woken = false;
  }

  async upTo(milliseconds: number): Promise<void> {
    if (this.#woken) return;
    await new Promise<void>((resolve) => {
      const cancel = this.#clock.after(milliseconds, resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
    this.#wake = undefined;
  }
}
