import { totalmem } from 'node:os';

/** Loaded, idle functions were measured at 20 to 30 MB. */
const TYPICAL_BYTES = 30 * 2 ** 20;

/** The idle sandboxes of all functions. Beyond a fifth of the machine's memory the oldest is ended. */
export class IdleSandboxes {
  readonly #most: number;
  readonly #evictions = new Set<() => void>();

  constructor(most = Math.max(16, Math.floor(totalmem() / 5 / TYPICAL_BYTES))) {
    this.#most = most;
  }

  /** `evict` must end in a call of `remove`. */
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
