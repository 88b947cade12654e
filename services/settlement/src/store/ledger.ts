import { type Exposure, exposures } from '@claimstream/api-contract/settlement/ledger-entry';
import { type Change, type Key, type Page, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { JournalEntry } from '../domain/ledger/journal-entry.ts';
import { Booked } from '../domain/ledger/post-fact.ts';
import { shardOf, shards } from './ledger-shards.ts';

const StoredExposure = Booked.extend({ exposure: z.enum(exposures) });
const ClosedMonth = z.object({ month: z.string(), closedAt: z.iso.datetime(), closedBy: z.string() });
export type ClosedMonth = z.infer<typeof ClosedMonth>;
const RecoveryOf = z.object({ claimId: z.uuid() });

/** A claim's exposures with their accounts, and its entries. */
const claimKey = (claimId: string) => `LEDGER#${claimId}`;
const recoveryKey = (recoveryId: string): Key => ({ pk: `RECOVERY#${recoveryId}`, sk: 'RECOVERY' });
const monthKey = (month: string): Key => ({ pk: `LEDGER-MONTH#${month}`, sk: 'MONTH' });
/** Marks a month as closed, once for each shard, so that entries of many claims do not all check one item. */
const gateKey = (month: string, shard: string): Key => ({ pk: `LEDGER-MONTH#${month}#${shard}`, sk: 'CLOSED' });
/** Partition of the index for exporting a month. */
const journalOf = (month: string, shard: string) => `${month}#${shard}`;

/** In the order of posting, so that a month that still takes entries can be read in parts; then by claim, as people read. */
const placeInJournal = ({ postedAt, claimId, exposure, number }: JournalEntry) =>
  [postedAt, claimId, exposure, String(number).padStart(6, '0')].join('#');

/** The books: exposures, their journal, and the months that are closed. */
export class Ledger {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  exposure(claimId: string, exposure: Exposure): Promise<Stored<z.infer<typeof StoredExposure>> | undefined> {
    return this.#table.get(StoredExposure, { pk: claimKey(claimId), sk: `EXPOSURE#${exposure}` });
  }

  async exposures(claimId: string): Promise<z.infer<typeof StoredExposure>[]> {
    return (await this.#table.list(StoredExposure, claimKey(claimId), 'EXPOSURE#')).map(({ item }) => item);
  }

  async entries(claimId: string): Promise<JournalEntry[]> {
    return (await this.#table.list(JournalEntry, claimKey(claimId), 'ENTRY#')).map(({ item }) => item);
  }

  exposureChange(claimId: string, exposure: Exposure, booked: Booked, expect: Change['expect']): Change {
    return { key: { pk: claimKey(claimId), sk: `EXPOSURE#${exposure}` }, item: { ...booked, exposure }, expect };
  }

  entryChange(entry: JournalEntry): Change {
    const { claimId, entryId, month } = entry;
    return {
      key: { pk: claimKey(claimId), sk: `ENTRY#${entryId}` },
      item: { ...entry, journalpk: journalOf(month, shardOf(claimId)), journalsk: placeInJournal(entry) },
      expect: 'absent',
    };
  }

  /** Records the claim of a recovery; written with its entry. */
  recoveryChange(recoveryId: string, claimId: string): Change {
    return { key: recoveryKey(recoveryId), item: { claimId }, expect: 'absent' };
  }

  async claimOfRecovery(recoveryId: string): Promise<string | undefined> {
    return (await this.#table.get(RecoveryOf, recoveryKey(recoveryId)))?.item.claimId;
  }

  /** Whether a month takes no more entries of this claim. */
  async isClosed(month: string, claimId: string): Promise<boolean> {
    return (await this.#table.get(z.object({}), gateKey(month, shardOf(claimId)))) !== undefined;
  }

  /** Writes an entry with its changes, if its month is open. @throws WriteConflict when it was just closed */
  post(entry: JournalEntry, ...changes: Change[]): Promise<void> {
    const absent = [gateKey(entry.month, shardOf(entry.claimId))];
    return this.#table.writeAll([this.entryChange(entry), ...changes], { absent });
  }

  write(...changes: Change[]): Promise<void> {
    return this.#table.writeAll(changes);
  }

  async closedMonth(month: string): Promise<ClosedMonth | undefined> {
    return (await this.#table.get(ClosedMonth, monthKey(month)))?.item;
  }

  /** @throws WriteConflict when it is closed already */
  closeMonth(closed: ClosedMonth): Promise<void> {
    const { month } = closed;
    return this.#table.writeAll([
      { key: monthKey(month), item: closed, expect: 'absent' },
      ...shards.map((shard): Change => ({ key: gateKey(month, shard), item: { month }, expect: 'absent' })),
    ]);
  }

  /** Entries of one shard of a month, in the order of posting. */
  page(month: string, shard: string, paging: { limit: number; cursor?: string }): Promise<Page<JournalEntry>> {
    return this.#table.page(JournalEntry, { ...paging, index: 'journal', value: journalOf(month, shard) });
  }
}

/** Over the service table. */
export const ledgerStore = () => new Ledger(serviceTable());
