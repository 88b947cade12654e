import * as z from 'zod';

/**
 * The money that one settlement owes and has paid; its writes are checked against it. The books of the insurer, with their
 * accounts and months, are in `ledger/`.
 */
export const accounts = ['incurred', 'outstanding', 'paid'] as const;
export type Account = (typeof accounts)[number];

export const LedgerEntry = z.object({
  at: z.iso.datetime(),
  what: z.enum(['reserve-set', 'reserve-released', 'payment-made', 'payment-returned']),
  debit: z.enum(accounts),
  credit: z.enum(accounts),
  cents: z.int().positive(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** The claim's payout is reserved: incurred, and outstanding until it is paid. */
export const reserve = (cents: number, at: string): LedgerEntry => ({
  at,
  what: 'reserve-set',
  debit: 'outstanding',
  credit: 'incurred',
  cents,
});

/** The reserve is released before it was paid. */
export const reserveReleased = (cents: number, at: string): LedgerEntry => ({
  at,
  what: 'reserve-released',
  debit: 'incurred',
  credit: 'outstanding',
  cents,
});

/** The money left: from outstanding to paid. */
export const payment = (cents: number, at: string): LedgerEntry => ({
  at,
  what: 'payment-made',
  debit: 'paid',
  credit: 'outstanding',
  cents,
});

/** The money came back: from paid to outstanding. */
export const paymentReturned = (cents: number, at: string): LedgerEntry => ({
  at,
  what: 'payment-returned',
  debit: 'outstanding',
  credit: 'paid',
  cents,
});

export interface Balance {
  incurredCents: number;
  outstandingCents: number;
  paidCents: number;
}

/** Sums the entries. @throws RangeError when more was paid than reserved. */
export function balanceOf(entries: readonly LedgerEntry[]): Balance {
  const sum = (account: Account) =>
    entries.reduce(
      (total, { debit, credit, cents }) => total + (debit === account ? cents : 0) - (credit === account ? cents : 0),
      0,
    );
  const balance = { incurredCents: 0 - sum('incurred'), outstandingCents: sum('outstanding'), paidCents: sum('paid') };
  if (balance.outstandingCents < 0) throw new RangeError('The ledger paid more than was incurred');
  return balance;
}
