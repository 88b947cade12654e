import { totalmem } from 'node:os';

/** A loaded, idle function was seen to take 20 to 30 MB. */
const TYPICAL_BYTES = 30 * 2 ** 20;

/** The sandboxes that wait for work, over all functions. Beyond a fifth of the machine's memory the oldest goes. */
export class IdleSandboxes {
  readonly #most: number;
  readonly #evictions = new Set<() => void>();

  constructor(most = Math.max(16, Math.floor(totalmem() / 5 / TYPICAL_BYTES))) {
    this.#most = most;
  }

  /** `evict` must end in `remove`. */
  add(evict: () => void): void {
    this.#evictions.add(evict);
    for (const oldest of this.#evictions) {
      if (this.#evictions.size <= this.#most) return;
      oldest();
    }
  }

  remove(evict: () => void): void {
    this.#evictions.delete(evict);
  }
}
