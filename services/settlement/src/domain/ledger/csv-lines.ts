import { ledgerColumns } from '@claimstream/api-contract/settlement/export-ledger';
import type { JournalEntry } from './journal-entry.ts';

type Row = Record<(typeof ledgerColumns)[number], string | number>;

/** The names of the columns, as the first line of a CSV file. */
export const csvHeader = `${ledgerColumns.join(',')}\r\n`;

/**
 * Entries as lines of CSV (RFC 4180), one per line of the entry. The values are ids, dates, integers and words of closed lists: none
 * needs quotes, and none is a formula to a spreadsheet.
 */
export const csvLines = (entries: readonly JournalEntry[]): string =>
  entries
    .flatMap((entry) =>
      entry.lines.map(({ account, side, cents }): Row => {
        return {
          month: entry.month,
          entry_id: entry.entryId,
          posted_at: entry.postedAt,
          occurred_at: entry.occurredAt,
          claim_id: entry.claimId,
          exposure: entry.exposure,
          number: entry.number,
          entry: entry.what,
          account,
          debit_cents: side === 'debit' ? cents : 0,
          credit_cents: side === 'credit' ? cents : 0,
        };
      }),
    )
    .map((row) => `${ledgerColumns.map((column) => row[column]).join(',')}\r\n`)
    .join('');
