import type { DatabaseSync } from 'node:sqlite';
import { atomically } from './atomic.ts';
import { StateError } from './failures.ts';
import type { Execution, Frame } from './model.ts';

const MOST_EVENTS = 25_000;

/** One entry of GetExecutionHistory, before its details get their name in the protocol. */
export interface HistoryEvent {
  id: number;
  previousEventId: number;
  timestamp: number;
  type: string;
  [details: string]: unknown;
}

/** The storage of a run's state. A Standard run's journal survives a crash; an Express run's is only in memory. */
export interface Journal {
  load(path: string): Frame | undefined;
  /** Saves a frame, with the history it caused, in one write; `alone` deletes the frames inside it. */
  save(frame: Frame, history?: { type: string; details?: object }[], alone?: boolean): void;
  /** Records history that changes no frame. @param path of its line of control; absent for the execution's own */
  record(type: string, details?: object, path?: string): void;
}

/** Each event's predecessor: the previous one in its branch, or the one after which the branch began. */
export class HistoryLines {
  readonly #latest = new Map<string, number>();

  /** Adds the event `id` to the line of `path` and returns its predecessor; after a restart, simply the previous event. */
  follow(id: number, path = ''): number {
    let line = path;
    while (line !== '' && !this.#latest.has(line)) line = line.slice(0, line.lastIndexOf('/'));
    const previous = this.#latest.get(line) ?? id - 1;
    this.#latest.set(path, id);
    return previous;
  }
}

/** A journal that keeps nothing beyond the run. @param record receives the history, which AWS at most sends to a log */
export function memoryJournal(record: Journal['record']): Journal {
  const frames = new Map<string, Frame>();
  return {
    load: (path) => frames.get(path),
    save(frame, history = [], alone = false) {
      if (alone) for (const path of frames.keys()) if (path.startsWith(`${frame.path}/`)) frames.delete(path);
      frames.set(frame.path, structuredClone(frame));
      for (const { type, details } of history) record(type, details, frame.path);
    },
    record,
  };
}

/** A journal in the database. */
export function durableJournal(db: DatabaseSync, execution: Execution, now: () => number): Journal {
  const last = db
    .prepare('SELECT COALESCE(MAX(id), 0) AS id FROM states_history WHERE execution = ?')
    .get(execution.arn);
  let id = Number(last?.id);
  const lines = new HistoryLines();
  const write: Journal['record'] = (type, details, path) => {
    const previousEventId = lines.follow(++id, path);
    const event: HistoryEvent = { id, previousEventId, timestamp: now() / 1000, type, ...details };
    db.prepare('INSERT INTO states_history VALUES (?, ?, ?)').run(execution.arn, id, JSON.stringify(event));
  };
  return {
    load(path) {
      const row = db
        .prepare('SELECT frame FROM states_frames WHERE execution = ? AND path = ?')
        .get(execution.arn, path);
      return row && JSON.parse(String(row.frame));
    },
    save(frame, history = [], alone = false) {
      const before = id;
      if (id >= MOST_EVENTS)
        throw new StateError(
          'States.Runtime',
          `The execution reached the maximum number of history events (${MOST_EVENTS}).`,
        );
      try {
        atomically(db, () => {
          if (alone)
            db.prepare('DELETE FROM states_frames WHERE execution = ? AND path LIKE ?').run(
              execution.arn,
              `${frame.path}/%`,
            );
          db.prepare('INSERT OR REPLACE INTO states_frames VALUES (?, ?, ?)').run(
            execution.arn,
            frame.path,
            JSON.stringify(frame),
          );
          for (const { type, details } of history) write(type, details, frame.path);
        });
      } catch (error) {
        id = before;
        throw error;
      }
    },
    record: write,
  };
}
