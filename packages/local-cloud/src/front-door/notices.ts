import type { Clock } from '../clock.ts';

export interface Notice {
  at: string;
  level: 'info' | 'warn' | 'error';
  message: string;
  fields?: Record<string, unknown>;
}

const KEPT = 500;

/** The platform's messages: keeps the latest notices and writes each to stderr. */
export class Notices {
  readonly #clock: Clock;
  readonly #quiet: boolean;
  readonly #ring: Notice[] = [];

  constructor(clock: Clock, quiet: boolean) {
    this.#clock = clock;
    this.#quiet = quiet;
  }

  add(level: Notice['level'], message: string, fields?: Record<string, unknown>): void {
    const notice: Notice = { at: new Date(this.#clock.now()).toISOString(), level, message, ...(fields && { fields }) };
    this.#ring.push(notice);
    if (this.#ring.length > KEPT) this.#ring.shift();
    if (!this.#quiet) process.stderr.write(`${notice.at} ${level} ${message}\n`);
  }

  list(): readonly Notice[] {
    return this.#ring;
  }
}
