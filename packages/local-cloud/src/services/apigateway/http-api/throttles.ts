import type { Clock } from '../../../clock.ts';
import type { Stage } from '../definitions.ts';

/** A token bucket for each stage: it holds `burst` tokens and gains `rate` a second, and each request takes one. */
export class Throttles {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes a token for a request; false where none is left. */
  admits({ apiId, name, throttle }: Stage): boolean {
    if (!throttle) return true;
    const now = this.#clock.now();
    const { tokens, at } = this.#buckets.get(`${apiId}/${name}`) ?? { tokens: throttle.burst, at: now };
    const left = Math.min(throttle.burst, tokens + ((now - at) / 1000) * throttle.rate) - 1;
    if (left < 0) return false;
    this.#buckets.set(`${apiId}/${name}`, { tokens: left, at: now });
    return true;
  }
}
