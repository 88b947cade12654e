import { createHash } from 'node:crypto';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, type Page, type PageQuery, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { ClockFile } from '../domain/clock-file.ts';
import { mostUrgent, nextActionAt } from '../domain/due-actions.ts';
import type { NewEntry } from '../domain/file-entry.ts';
import { Letter } from '../domain/letter.ts';
import { entryChange, LETTER } from './file-entries.ts';

/** Partitions of the index by next due action: no single one takes the writes of all claims. */
export const shards = ['0', '1', '2', '3', '4', '5', '6', '7'] as const;
const shardOf = (claimId: string) => shards[createHash('sha256').update(claimId).digest()[0]! % shards.length]!;
const Due = z.object({ claimId: z.uuid(), duesk: z.string() });
const RUNNING = 'DEADLINE';
const pk = (claimId: string) => `CLAIM#${claimId}`;
const fileKey = (claimId: string) => ({ pk: pk(claimId), sk: 'CLOCKS' });

/** A letter with the event that announces it. */
export interface NewLetter {
  letter: Letter;
  event: OutgoingEvent;
}

/** The items that are written with a file. */
interface WrittenWith {
  events?: readonly OutgoingEvent[];
  letters?: readonly NewLetter[];
  entries?: readonly NewEntry[];
}

const letterChange = ({ letter, event }: NewLetter): Change => ({
  // Keyed by its id alone, so that a repetition at another moment finds it.
  key: { pk: pk(letter.claimId), sk: `${LETTER}${letter.letterId}` },
  item: letter,
  expect: 'absent',
  events: [event],
});

/** The clocks of claims, and the letters about them. */
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
    const letters = (await this.#table.list(Letter, pk(claimId), LETTER)).map(({ item }) => item);
    return letters.sort((one, other) => (one.at < other.at ? -1 : 1));
  }

  /** Writes a letter with its event, in a write of its own. A letter that exists keeps its words and sends no second event. */
  writeLetter(written: NewLetter): Promise<void> {
    return this.#table.add(letterChange(written));
  }

  /**
   * Writes a file with its events, letters and entries of the timeline: all or nothing.
   * @param now decides which clock actions are due
   * @throws WriteConflict
   */
  write(
    file: ClockFile,
    expect: Change['expect'],
    now: Date,
    { events = [], letters = [], entries = [] }: WrittenWith = {},
  ): Promise<void> {
    const item = { ...file, ...whenDue(file, now), ...whatRuns(file) };
    const change: Change = { key: fileKey(file.claimId), item, expect, events };
    const told = entries.map((entry) => entryChange(file.claimId, entry));
    return this.#table.writeAll([change, ...letters.map(letterChange), ...told]);
  }

  /** Ids of some claims of a shard with something due by now, longest due first. */
  async due(shard: (typeof shards)[number], now: Date): Promise<string[]> {
    const { items } = await this.#table.page(Due, { index: 'due', value: shard, limit: 50 });
    return items.filter(({ duesk }) => duesk <= now.toISOString()).map(({ claimId }) => claimId);
  }

  /** The files with a running deadline, most urgent first. */
  running(paging: Pick<PageQuery<ClockFile>, 'limit' | 'cursor' | 'only'>): Promise<Page<ClockFile>> {
    return this.#table.page(ClockFile, { ...paging, index: 'open', value: RUNNING, whole: true });
  }
}

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
