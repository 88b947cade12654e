import { setTimeout as pause } from 'node:timers/promises';

/** The time is over. Names the awaited answer and the service that owed it. */
export class GaveUp extends Error {
  readonly service: string;

  constructor(service: string, what: string, cause?: unknown) {
    super(`Gave up waiting for ${what}${cause instanceof Error ? `: ${cause.message}` : ''}`, { cause });
    this.service = service;
  }
}

/** The time limit of a whole journey, with waiting and retrying within it. */
export class Patience {
  readonly #end: number;
  readonly #askAgainMs: number;
  /** Throws if waiting on is useless. */
  readonly check: () => Promise<void>;

  /**
   * @param seconds until everything still waiting gives up
   * @param check throws if waiting on is useless; called before every pause
   * @param askAgainMs the longest pause between two polls
   */
  constructor(seconds: number, check: () => Promise<void>, askAgainMs = 400) {
    this.#askAgainMs = askAgainMs;
    this.#end = Date.now() + seconds * 1000;
    this.check = check;
  }

  get isOver(): boolean {
    return Date.now() >= this.#end;
  }

  /** Polls for an answer that `service` owes. @throws GaveUp when the time is over */
  async until<T>(
    service: string,
    what: string,
    ask: () => Promise<T | undefined>,
    wake: () => Promise<unknown> = async () => {},
  ): Promise<T> {
    for (;;) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      await this.check();
      if (this.isOver) throw new GaveUp(service, what);
      await Promise.race([pause(this.#askAgainMs), wake()]);
    }
  }

  /** Retries while the platform cannot be reached or fails, as it does during a restart. */
  async again<T>(service: string, what: string, work: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isPassing(error)) throw error;
        await this.check();
        if (this.isOver) throw new GaveUp(service, what, error);
        await pause(Math.min(2_000, 150 * 2 ** attempt));
      }
    }
  }
}

/** An answer that may change on a retry. */
export class Unavailable extends Error {}

const passingCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'ETIMEDOUT',
  'TimeoutError',
  // An HTTP/2 connection that ended, or was never made.
  'ERR_HTTP2_GOAWAY_SESSION',
  'ERR_HTTP2_INVALID_SESSION',
  'ERR_HTTP2_SESSION_ERROR',
  'ERR_HTTP2_STREAM_CANCEL',
  'ERR_HTTP2_STREAM_ERROR',
];

/** Whether the platform could not be reached, or failed in a way that may change on a retry. */
export function isPassing(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  const { code, name, message, cause, $metadata } = error as {
    code?: string;
    name?: string;
    message?: string;
    cause?: unknown;
    $metadata?: { httpStatusCode?: number };
  };
  if (code && passingCodes.includes(code)) return true;
  if (name && passingCodes.includes(name)) return true;
  // The SDK wraps errors of another realm, as under Jest, and keeps their code only in its message.
  if (message?.startsWith('AWS SDK error wrapper') && passingCodes.some((each) => message.includes(each))) return true;
  if (($metadata?.httpStatusCode ?? 0) >= 500) return true;
  return cause !== undefined && cause !== error && isPassing(cause);
}
