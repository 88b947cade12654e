import type { QueryOf } from '@claimstream/api-contract';
import type { exportLedger as route } from '@claimstream/api-contract/settlement/export-ledger';
import { Problem } from '@claimstream/lambda-kit';
import { csvHeader, csvLines } from '../domain/ledger/csv-lines.ts';
import type { JournalEntry } from '../domain/ledger/journal-entry.ts';
import type { Ledger } from '../store/ledger.ts';
import { shards } from '../store/ledger-shards.ts';

/** A part of a month's journal as CSV: one shard after the other, each in the order of posting. */
export function exportLedger(ledger: Pick<Ledger, 'page'>) {
  return async ({ month, limit, cursor }: QueryOf<typeof route>): Promise<{ text: string; next?: string }> => {
    let position = cursor === undefined ? { shard: 0 } : positionOf(cursor);
    const entries: JournalEntry[] = [];
    let next: string | undefined;
    do {
      const { shard, within } = position;
      const page = await ledger.page(month, shards[shard]!, { limit: limit - entries.length, cursor: within });
      entries.push(...page.items);
      position = page.next ? { shard, within: page.next } : { shard: shard + 1 };
      next = position.shard < shards.length ? cursorAt(position) : undefined;
    } while (next !== undefined && entries.length < limit);
    return { text: (cursor === undefined ? csvHeader : '') + csvLines(entries), next };
  };
}

interface Position {
  shard: number;
  /** Cursor within the shard; undefined for its first page. */
  within?: string;
}

const cursorAt = ({ shard, within = '' }: Position) => `${shards[shard]}.${within}`;

function positionOf(cursor: string): Position {
  const [name = '', within] = cursor.split('.');
  const shard = shards.indexOf(name);
  if (shard >= 0 && within !== undefined) return { shard, within: within || undefined };
  throw new Problem(
    400,
    'INVALID_CURSOR',
    'The cursor names no page. Send that of the `link` of the part before, or begin without one.',
  );
}
