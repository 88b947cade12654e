import type { Kernel } from '../../../kernel.ts';
import { invalid } from '../errors.ts';

/** A number can be opted in again once in this time. */
const BETWEEN_OPT_INS = 30 * 24 * 3_600_000;
/** The answers by which a person ends texts. */
const STOP_WORDS = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT']);

/** Phone numbers that are opted out of texts. */
export class OptOuts {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  has(phone: string): boolean {
    return this.#kernel.db.prepare('SELECT 1 FROM sns_opted_out WHERE phone = ?').get(phone) !== undefined;
  }

  all(): string[] {
    return this.#kernel.db
      .prepare('SELECT phone FROM sns_opted_out ORDER BY phone')
      .all()
      .map(({ phone }) => String(phone));
  }

  /** Handles a person's answer to a text. @returns whether it opts them out */
  answer(phone: string, text: string): boolean {
    if (!STOP_WORDS.has(text.trim().toUpperCase())) return false;
    this.#kernel.db.prepare('INSERT OR IGNORE INTO sns_opted_out (phone) VALUES (?)').run(phone);
    return true;
  }

  /** @throws AwsError InvalidParameter within 30 days of the last time */
  optIn(phone: string): void {
    if (!this.has(phone)) return;
    const now = this.#kernel.clock.now();
    const last = this.#kernel.db.prepare('SELECT at FROM sns_opted_in WHERE phone = ?').get(phone)?.at;
    if (last !== undefined && now - Number(last) < BETWEEN_OPT_INS) {
      throw invalid('PhoneNumber Reason: input is not valid for opting in. It was opted in within the last 30 days');
    }
    this.#kernel.db.prepare('INSERT OR REPLACE INTO sns_opted_in (phone, at) VALUES (?, ?)').run(phone, now);
    this.#kernel.db.prepare('DELETE FROM sns_opted_out WHERE phone = ?').run(phone);
  }
}
