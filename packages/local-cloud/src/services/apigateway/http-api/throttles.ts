import type { Clock } from '../../../clock.ts';
import type { Stage } from '../definitions.ts';

/** A bucket of tokens for each stage: it holds `burst` and gains `rate` a second, and each request takes one. */
export class Throttles {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether a request may pass; it has taken its token then. */
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
