import type { Clock } from '../../../clock.ts';

/** Waits that a wake-up ends early. A wake-up that comes while nobody waits is remembered for the next wait. */
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

  /** Forgets earlier wake-ups: called before looking, so that only wake-ups from then on end the wait. */
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
