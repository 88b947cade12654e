import { setTimeout as pause } from 'node:timers/promises';

/** How long a journey may take in all, and how it waits and tries again within that time. */
export class Patience {
  readonly #end: number;

  /** @param seconds until everything that still waits gives up */
  constructor(seconds: number) {
    this.#end = Date.now() + seconds * 1000;
  }

  get isOver(): boolean {
    return Date.now() >= this.#end;
  }

  /** Asks until there is an answer. @throws Error naming what was waited for, when the time is over */
  async until<T>(
    what: string,
    ask: () => Promise<T | undefined>,
    wake: () => Promise<unknown> = async () => {},
  ): Promise<T> {
    for (;;) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      if (this.isOver) throw new Error(`Gave up waiting for: ${what}`);
      await Promise.race([pause(400), wake()]);
    }
  }

  /** Tries again while the platform cannot be reached or fails, as it does while it is restarted. */
  async again<T>(what: string, work: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isPassing(error)) throw error;
        if (this.isOver) throw new Error(`Gave up on: ${what}`, { cause: error });
        await pause(Math.min(2_000, 150 * 2 ** attempt));
      }
    }
  }
}

/** An answer that a repetition may change. */
export class Unavailable extends Error {}

const passingCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ETIMEDOUT', 'TimeoutError'];

function isPassing(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  const { code, name, cause, $metadata } = error as {
    code?: string;
    name?: string;
    cause?: unknown;
    $metadata?: { httpStatusCode?: number };
  };
  if (code && passingCodes.includes(code)) return true;
  if (name && passingCodes.includes(name)) return true;
  if (($metadata?.httpStatusCode ?? 0) >= 500) return true;
  return cause !== undefined && cause !== error && isPassing(cause);
}
