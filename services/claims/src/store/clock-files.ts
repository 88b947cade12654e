import { createHash } from 'node:crypto';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, type Page, type PageQuery, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { ClockFile } from '../domain/clock-file.ts';
import { mostUrgent, nextActionAt } from '../domain/due-actions.ts';
import { byRules, type NewEntry } from '../domain/file-entry.ts';
import { Letter } from '../domain/letter.ts';
import { entryChange } from './file-entries.ts';

/** Of the index by next due action: no partition takes the writes of all claims. */
export const shards = ['0', '1', '2', '3', '4', '5', '6', '7'] as const;
const shardOf = (claimId: string) => shards[createHash('sha256').update(claimId).digest()[0]! % shards.length]!;
const Due = z.object({ claimId: z.uuid(), duesk: z.string() });
const RUNNING = 'DEADLINE';
const pk = (claimId: string) => `CLAIM#${claimId}`;
const fileKey = (claimId: string) => ({ pk: pk(claimId), sk: 'CLOCKS' });
const letterKey = ({ claimId, at, letterId }: Letter) => ({ pk: pk(claimId), sk: `LETTER#${at}#${letterId}` });

/** The clocks of claims, and the letters that were written about them. */
export class ClockFiles {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(claimId: string): Promise<Stored<ClockFile> | undefined> {
    return this.#table.get(ClockFile, fileKey(claimId));
  }

  getAll(claimIds: readonly string[]): Promise<Stored<ClockFile>[]> {
    return this.#table.getAll(ClockFile, claimIds.map(fileKey));
  }

  /** The letters of a claim, the oldest first. */
  async letters(claimId: string): Promise<Letter[]> {
    return (await this.#table.list(Letter, pk(claimId), 'LETTER#')).map(({ item }) => item);
  }

  /**
   * A file with its events, the letters that were written with it, and the entries of the timeline about both: all of it, or nothing.
   * @param now by which clock actions are due
   * @throws WriteConflict
   */
  write(
    file: ClockFile,
    expect: Change['expect'],
    now: Date,
    events: OutgoingEvent[],
    letters: Letter[],
    entries: readonly NewEntry[] = [],
  ): Promise<void> {
    const changes: Change[] = letters.map((letter) => ({ key: letterKey(letter), item: letter, expect: 'absent' }));
    for (const entry of [...letters.map(entryOf), ...entries]) changes.push(entryChange(file.claimId, entry));
    const item = { ...file, ...whenDue(file, now), ...whatRuns(file) };
    const change: Change = { key: fileKey(file.claimId), item, expect, events };
    return changes.length > 0 ? this.#table.writeAll([change, ...changes]) : this.#table.write(change);
  }

  /** Ids of some claims of a shard with something to be done by then, the longest due first. */
  async due(shard: (typeof shards)[number], now: Date): Promise<string[]> {
    const { items } = await this.#table.page(Due, { index: 'due', value: shard, limit: 50 });
    return items.filter(({ duesk }) => duesk <= now.toISOString()).map(({ claimId }) => claimId);
  }

  /** The files with a deadline that runs, the most urgent first. */
  running(paging: Pick<PageQuery<ClockFile>, 'limit' | 'cursor' | 'only'>): Promise<Page<ClockFile>> {
    return this.#table.page(ClockFile, { ...paging, index: 'open', value: RUNNING, whole: true });
  }
}

const entryOf = ({ letterId, at, kind }: Letter): NewEntry => ({
  id: letterId,
  entry: { at, what: 'letter', ...byRules, letter: kind },
});

function whenDue(file: ClockFile, now: Date) {
  const next = nextActionAt(file, now.getTime());
  return next === undefined ? {} : { duepk: shardOf(file.claimId), duesk: new Date(next).toISOString() };
}

function whatRuns(file: ClockFile) {
  const urgent = mostUrgent(file);
  return urgent ? { openpk: RUNNING, opensk: `${urgent.dueOn}#${file.claimId}` } : {};
}

/** Over the service table. */
export const clockFileStore = () => new ClockFiles(serviceTable());
