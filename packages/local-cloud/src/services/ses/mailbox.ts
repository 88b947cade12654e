import type { Kernel } from '../../kernel.ts';

/** One e-mail to one recipient. */
export interface Mail {
  id: string;
  to: string;
  from: string;
  subject: string;
  text?: string;
  html?: string;
  /** ISO 8601. */
  sentAt: string;
}

/** The destination of every e-mail in the local cloud: nothing leaves the machine. */
export class Mailbox {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.db.exec(`
      CREATE TABLE IF NOT EXISTS ses_mail (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        recipient TEXT NOT NULL,
        mail TEXT NOT NULL
      );
      CREATE INDEX IF NOT EXISTS ses_mail_recipient ON ses_mail (recipient, seq);
    `);
  }

  /** Delivers to every recipient or, if the process dies, to none. */
  deliver(recipients: readonly string[], mail: Omit<Mail, 'to' | 'sentAt'>): void {
    const sentAt = new Date(this.#kernel.clock.now()).toISOString();
    const rows = recipients.map((to) => [to.toLowerCase(), JSON.stringify({ ...mail, to, sentAt })]);
    const values = rows.map(() => '(?, ?)').join(', ');
    this.#kernel.db.prepare(`INSERT INTO ses_mail (recipient, mail) VALUES ${values}`).run(...rows.flat());
  }

  /** The mail to `to`, or to everybody, newest last. */
  read(to: string | null): Mail[] {
    const rows =
      to === null
        ? this.#kernel.db.prepare('SELECT mail FROM ses_mail ORDER BY seq').all()
        : this.#kernel.db.prepare('SELECT mail FROM ses_mail WHERE recipient = ? ORDER BY seq').all(to.toLowerCase());
    return rows.map((row) => JSON.parse(String(row.mail)) as Mail);
  }
}
