import { randomBytes } from 'node:crypto';
import { EventFile } from './event-file.ts';
import { fingerprintOf, type PayoutRequest } from './payout-request.ts';
import { type PublishedEvent, published } from './published-event.ts';
import { type FailureCode, failureOf } from './verdict.ts';

export type PayoutStatus = 'pending' | 'paid' | 'failed' | 'canceled' | 'reversed';

/** A payout as the API and the events show it. `created` is in epoch seconds. */
export interface Payout {
  id: string;
  reference: string;
  amount_cents: number;
  currency: string;
  status: PayoutStatus;
  failure_code?: string;
  livemode: false;
  created: number;
}

type Row = Pick<PayoutRequest, 'payee' | 'amount_cents'>;

/** The key was already used for something else. */
export class IdempotencyConflict extends Error {}

/** The payment company's payouts and unsent events, in one file that survives a kill at any moment. */
export class PayoutRegistry extends EventFile {
  constructor(dataDir: string) {
    super(
      dataDir,
      'payouts',
      `
      CREATE TABLE IF NOT EXISTS payouts (
        id TEXT PRIMARY KEY, account TEXT NOT NULL, idempotency_key TEXT NOT NULL, fingerprint TEXT NOT NULL,
        reference TEXT NOT NULL, amount_cents INTEGER NOT NULL, currency TEXT NOT NULL, payee TEXT NOT NULL,
        status TEXT NOT NULL, failure_code TEXT, created_ms INTEGER NOT NULL,
        UNIQUE (account, idempotency_key));
      CREATE INDEX IF NOT EXISTS payouts_by_reference ON payouts (account, reference);
      CREATE INDEX IF NOT EXISTS payouts_pending ON payouts (created_ms) WHERE status = 'pending';`,
    );
  }

  /** Opens a payout once per account and key. @throws IdempotencyConflict if the key belongs to another payout */
  open(account: string, key: string, request: PayoutRequest, now: number): { payout: Payout; replayed: boolean } {
    const fingerprint = fingerprintOf(request);
    const id = `po_${randomBytes(12).toString('hex')}`;
    const { changes } = this.db
      .prepare(
        `INSERT INTO payouts (id, account, idempotency_key, fingerprint, reference, amount_cents, currency, payee, status, created_ms)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?) ON CONFLICT (account, idempotency_key) DO NOTHING`,
      )
      .run(
        id,
        account,
        key,
        fingerprint,
        request.reference,
        request.amount_cents,
        request.currency,
        request.payee,
        now,
      );
    const row = this.db.prepare('SELECT * FROM payouts WHERE account = ? AND idempotency_key = ?').get(account, key)!;
    if (row.fingerprint !== fingerprint) {
      throw new IdempotencyConflict('This Idempotency-Key was used before with different parameters');
    }
    return { payout: payoutOf(row), replayed: changes === 0 };
  }

  payout(account: string, id: string): Payout | undefined {
    const row = this.db.prepare('SELECT * FROM payouts WHERE account = ? AND id = ?').get(account, id);
    return row && payoutOf(row);
  }

  byReference(account: string, reference: string): Payout[] {
    const query = 'SELECT * FROM payouts WHERE account = ? AND reference = ? ORDER BY created_ms, id';
    return this.db.prepare(query).all(account, reference).map(payoutOf);
  }

  /** Pending payouts, oldest first, with the moment they were opened. */
  pending(): { id: string; createdMs: number }[] {
    const rows = this.db
      .prepare(`SELECT id, created_ms FROM payouts WHERE status = 'pending' ORDER BY created_ms`)
      .all();
    return rows.map((row) => ({ id: String(row.id), createdMs: Number(row.created_ms) }));
  }

  /** Pays or fails a pending payout. */
  settle(id: string, now: number): void {
    this.#end(id, 'pending', now, (payout) => {
      const failure_code = failureOf(payout);
      return failure_code ? { status: 'failed', failure_code } : { status: 'paid' };
    });
  }

  /** The bank returns a paid payout, which thereby failed. @returns whether it had been paid */
  returnPaid(id: string, now: number): boolean {
    return this.#end(id, 'paid', now, () => ({ status: 'failed', failure_code: 'account_closed' }));
  }

  /** A payout reported as failed was paid after all. @returns whether it had failed */
  payFailed(id: string, now: number): boolean {
    return this.#end(id, 'failed', now, () => ({ status: 'paid' }));
  }

  /** The company cancels a payout before it pays. @returns whether it was pending */
  cancel(id: string, now: number): boolean {
    return this.#end(id, 'pending', now, () => ({ status: 'canceled' }));
  }

  /** The company reverses a paid payout by one of the opposite sign. @returns whether it had been paid */
  reverse(id: string, now: number): boolean {
    return this.#end(id, 'paid', now, () => ({ status: 'reversed' }));
  }

  /** Stores an event exactly as given, even one that violates the documentation. */
  send(event: PublishedEvent, now: number): void {
    this.store(event.detailType, event.detail, now);
  }

  /** Ends a payout in state `from` and stores the event about it, both or neither. */
  #end(
    id: string,
    from: PayoutStatus,
    now: number,
    outcomeOf: (payout: Row) => { status: PayoutStatus; failure_code?: FailureCode },
  ): boolean {
    return this.atomically(() => {
      const row = this.db.prepare('SELECT * FROM payouts WHERE id = ? AND status = ?').get(id, from);
      if (row) {
        const { status, failure_code = null } = outcomeOf({
          payee: String(row.payee),
          amount_cents: Number(row.amount_cents),
        });
        this.db.prepare('UPDATE payouts SET status = ?, failure_code = ? WHERE id = ?').run(status, failure_code, id);
        this.send(published(payoutOf({ ...row, status, failure_code }), now), now);
      }
      return row !== undefined;
    });
  }
}

function payoutOf(row: Record<string, unknown>): Payout {
  return {
    id: String(row.id),
    reference: String(row.reference),
    amount_cents: Number(row.amount_cents),
    currency: String(row.currency),
    status: row.status as PayoutStatus,
    ...(row.failure_code !== null && { failure_code: String(row.failure_code) }),
    livemode: false,
    created: Math.floor(Number(row.created_ms) / 1000),
  };
}
