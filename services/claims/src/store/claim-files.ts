import {
  type Change,
  type Page,
  type PageQuery,
  type RangePageQuery,
  type Stored,
  serviceTable,
  type Table,
} from '@claimstream/lambda-kit';
import * as z from 'zod';
import { Activity } from '../domain/activity.ts';
import { byStaff, type NewEntry, StoredEntry } from '../domain/file-entry.ts';
import { Letter } from '../domain/letter.ts';
import { Note } from '../domain/note.ts';
import { entryChange, entryOfLetter, entrySk, LETTER, TIMELINE } from './file-entries.ts';

type Paging = Pick<PageQuery<unknown>, 'limit' | 'cursor'>;
/** The sort key of the item that an idempotency key created. */
const Sent = z.object({ under: z.string() });
const Text = z.object({ sk: z.string(), text: z.string().optional(), subject: z.string().optional() });

const pkOf = (claimId: string) => `CLAIM#${claimId}`;
const sentKey = (claimId: string, id: string) => ({ pk: pkOf(claimId), sk: `SENT#${id}` });
const noteSk = ({ at, noteId }: Note) => `NOTE#${at}#${noteId}`;
const activitySk = ({ dueOn, activityId }: Activity) => `ACTIVITY#${dueOn}#${activityId}`;

/** The file of a claim: its history, and the notes and plans of staff. Completing an activity is the only change to an item. */
export class ClaimFiles {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /**
   * The history, newest first. Letters are read in full: a claim has a handful.
   * @param ofClaim entries that the claim holds
   */
  async entries(claimId: string, ofClaim: readonly NewEntry[], paging: Paging): Promise<Page<StoredEntry>> {
    const letters = await this.#table.list(Letter, pkOf(claimId), LETTER);
    const held = ofClaim.map((told) => ({ ...told.entry, sk: entrySk(told) }));
    const besides = [...held, ...letters.map(({ item }) => entryOfLetter(item))];
    return this.#under(StoredEntry, claimId, TIMELINE, { ...paging, descending: true, besides });
  }

  /** The texts of notes and activities by their sort keys. */
  async texts(claimId: string, sortKeys: readonly string[]): Promise<Map<string, string>> {
    const found = await this.#table.getAll(
      Text,
      [...new Set(sortKeys)].map((sk) => ({ pk: pkOf(claimId), sk })),
    );
    return new Map(found.map(({ item: { sk, text, subject } }) => [sk, text ?? subject ?? '']));
  }

  /** Newest first. */
  notes(claimId: string, paging: Paging): Promise<Page<Note>> {
    return this.#under(Note, claimId, 'NOTE#', { ...paging, descending: true });
  }

  async note(claimId: string, noteId: string): Promise<Note | undefined> {
    return (await this.#sent(Note, claimId, noteId))?.item;
  }

  /** @throws WriteConflict if it exists */
  addNote(claimId: string, note: Note): Promise<void> {
    const { noteId, at, by } = note;
    const sk = noteSk(note);
    const entry = { at, what: 'note', ...byStaff(by), textUnder: sk } as const;
    return this.#table.writeAll([
      { key: { pk: pkOf(claimId), sk }, item: note, expect: 'absent' },
      { key: sentKey(claimId, noteId), item: { under: sk }, expect: 'absent' },
      entryChange(claimId, { id: noteId, entry }),
    ]);
  }

  /** By due day. */
  activities(claimId: string, paging: Paging): Promise<Page<Activity>> {
    return this.#under(Activity, claimId, 'ACTIVITY#', paging);
  }

  activity(claimId: string, activityId: string): Promise<Stored<Activity> | undefined> {
    return this.#sent(Activity, claimId, activityId);
  }

  /** A person's open activities, by due day. */
  due(by: string, paging: Paging): Promise<Page<Activity>> {
    return this.#table.page(Activity, { ...paging, index: 'due', value: dueOf(by), whole: true });
  }

  /** @throws WriteConflict if it exists */
  addActivity(activity: Activity): Promise<void> {
    const { activityId, claimId, at, by } = activity;
    const sent: Change = {
      key: sentKey(claimId, activityId),
      item: { under: activitySk(activity) },
      expect: 'absent',
    };
    return this.#writeActivity(activity, 'absent', { what: 'activity-added', at, by }, [sent]);
  }

  /** @throws WriteConflict where it was done meanwhile */
  completeActivity(activity: Activity & { doneAt: string; doneBy: string }, version: number): Promise<void> {
    const { doneAt: at, doneBy: by } = activity;
    return this.#writeActivity(activity, version, { what: 'activity-done', at, by });
  }

  #writeActivity(
    activity: Activity,
    expect: Change['expect'],
    { what, at, by }: { what: 'activity-added' | 'activity-done'; at: string; by: string },
    besides: Change[] = [],
  ): Promise<void> {
    const { activityId, claimId, dueOn, doneAt } = activity;
    const sk = activitySk(activity);
    const whenDue = doneAt ? {} : { duepk: dueOf(activity.by), duesk: `${dueOn}#${activityId}` };
    const told: NewEntry = { id: activityId, entry: { at, what, ...byStaff(by), dueOn, textUnder: sk } };
    return this.#table.writeAll([
      { key: { pk: pkOf(claimId), sk }, item: { ...activity, ...whenDue }, expect },
      entryChange(claimId, told),
      ...besides,
    ]);
  }

  async #sent<T>(schema: z.ZodType<T>, claimId: string, id: string): Promise<Stored<T> | undefined> {
    const sent = await this.#table.get(Sent, sentKey(claimId, id));
    return sent && this.#table.get(schema, { pk: pkOf(claimId), sk: sent.item.under });
  }

  #under<T>(
    schema: z.ZodType<T>,
    claimId: string,
    prefix: string,
    paging: Paging & Pick<RangePageQuery, 'descending' | 'besides'>,
  ) {
    return this.#table.rangePage(schema, { ...paging, pks: [pkOf(claimId)], prefix });
  }
}

/** Partition of the index by next action; those for deadlines are numbered shards. */
const dueOf = (by: string) => `ACTIVITY#${by}`;

/** Over the service table. */
export const claimFileStore = () => new ClaimFiles(serviceTable());
