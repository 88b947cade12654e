import type { Clock } from '../../../clock.ts';
import type { Slots } from '../slots.ts';
import type { IdleSandboxes } from './idle-sandboxes.ts';
import type { Sandbox } from './sandbox.ts';

const IDLE_MS = 60_000;

interface Waiter {
  resolve: (sandbox: Sandbox) => void;
  reject: (error: unknown) => void;
}

/**
 * The sandboxes of one version of one function. A caller that finds none idle waits for the next that becomes free or
 * has started, whichever comes first. Only starts are limited, since loading code is costly; the number of running ones
 * is not, so that a function may always wait for another.
 */
export class SandboxPool {
  readonly #clock: Clock;
  readonly #starts: Slots;
  readonly #create: () => Sandbox;
  readonly #idleEverywhere: IdleSandboxes;
  readonly #idle: { sandbox: Sandbox; forget: () => void }[] = [];
  readonly #waiting: Waiter[] = [];
  readonly #all = new Set<Sandbox>();
  #starting = 0;
  #closed = false;

  constructor(clock: Clock, starts: Slots, idleEverywhere: IdleSandboxes, create: () => Sandbox) {
    this.#clock = clock;
    this.#starts = starts;
    this.#idleEverywhere = idleEverywhere;
    this.#create = create;
  }

  /** @throws InitFailed */
  acquire(): Promise<Sandbox> {
    const warm = this.#idle.pop();
    if (warm) {
      warm.forget();
      return Promise.resolve(warm.sandbox);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      void this.#start();
    });
  }

  /** Gives a sandbox back; one that is no longer alive is forgotten. */
  release(sandbox: Sandbox): void {
    if (!sandbox.alive) {
      this.#all.delete(sandbox);
      // Callers that waited for it need another.
      if (this.#waiting.length > 0) void this.#start();
      return;
    }
    const next = this.#waiting.shift();
    if (next) next.resolve(sandbox);
    else if (this.#closed) void this.#drop(sandbox);
    else this.#park(sandbox);
  }

  /** Whether any of its sandboxes lives, or a caller waits for one. */
  get busy(): boolean {
    return this.#all.size > 0 || this.#waiting.length > 0;
  }

  /** Ends idle sandboxes now, and running ones when they are released. */
  retire(): void {
    this.#closed = true;
    for (const entry of this.#idle.splice(0)) {
      entry.forget();
      void this.#drop(entry.sandbox);
    }
  }

  /** Ends every thread, busy or not. */
  async destroy(): Promise<void> {
    this.retire();
    const stopped = new Error('local-cloud is stopping');
    for (const waiter of this.#waiting.splice(0)) waiter.reject(stopped);
    await Promise.all([...this.#all].map((sandbox) => this.#drop(sandbox)));
  }

  async #start(): Promise<void> {
    const release = await this.#starts.acquire();
    if (this.#waiting.length <= this.#starting) return release();
    this.#starting += 1;
    const sandbox = this.#create();
    this.#all.add(sandbox);
    try {
      await sandbox.load();
      this.#starting -= 1;
      this.release(sandbox);
    } catch (error) {
      this.#starting -= 1;
      this.#all.delete(sandbox);
      this.#waiting.shift()?.reject(error);
    } finally {
      release();
    }
  }

  #park(sandbox: Sandbox): void {
    const leave = (): void => {
      const index = this.#idle.findIndex((entry) => entry.sandbox === sandbox);
      if (index >= 0) this.#idle.splice(index, 1)[0]!.forget();
      void this.#drop(sandbox);
    };
    sandbox.onExit = leave;
    const cancelReaper = this.#clock.after(IDLE_MS, leave);
    const forget = (): void => {
      cancelReaper();
      this.#idleEverywhere.remove(leave);
    };
    this.#idle.push({ sandbox, forget });
    this.#idleEverywhere.add(leave);
  }

  async #drop(sandbox: Sandbox): Promise<void> {
    this.#all.delete(sandbox);
    await sandbox.discard();
  }
}
