import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import type { createIngest } from './ingest.ts';
import type { CloudEvent, Replay } from './model.ts';
import type { RuleStore } from './rule-store.ts';

/** Events per transaction, after which other work has its turn. */
const AT_ONCE = 100;

/** In the format of an event's `time`: to the second. */
const asEventTime = (at: number): string => new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');

/** Works off replays. Events and progress are written together, so that a crash neither loses an event nor replays it twice. */
export function createReplays(kernel: Kernel, store: RuleStore, ingest: ReturnType<typeof createIngest>) {
  const { db, clock } = kernel;
  let open = false;

  const list = (): Replay[] =>
    db
      .prepare('SELECT replay FROM events_replays ORDER BY name')
      .all()
      .map(({ replay }) => JSON.parse(String(replay)));
  const find = (name: string): Replay | undefined => {
    const row = db.prepare('SELECT replay FROM events_replays WHERE name = ?').get(name);
    return row && JSON.parse(String(row.replay));
  };
  const save = (replay: Replay): void => {
    db.prepare('INSERT OR REPLACE INTO events_replays VALUES (?, ?)').run(replay.name, JSON.stringify(replay));
  };

  function wake(): void {
    if (open) setImmediate(work);
  }

  function work(): void {
    const running = open ? list().filter(({ state }) => state === 'RUNNING') : [];
    for (const replay of running) step(replay);
    if (running.length > 0) wake();
  }

  /** Replays the next events, or ends the replay. */
  function step(replay: Replay): void {
    const due = next(replay);
    db.exec('SAVEPOINT events_replay');
    try {
      const events = due.map(({ event }) => ({ ...event, 'replay-name': replay.name }));
      if (events.length > 0) ingest(events.map((event) => ({ bus: replay.bus, event, onlyFor: replay.rules })));
      const last = due.at(-1);
      if (last) save({ ...replay, lastTime: last.event.time, lastPlace: last.place });
      else save({ ...replay, state: 'COMPLETED', endedAt: clock.now() });
      db.exec('RELEASE events_replay');
    } catch (error) {
      db.exec('ROLLBACK TO events_replay; RELEASE events_replay');
      save({ ...replay, state: 'FAILED', reason: String(error), endedAt: clock.now() });
    }
  }

  function next({ archive, from, to, lastTime = '', lastPlace = 0 }: Replay): { place: number; event: CloudEvent }[] {
    const time = "json_extract(event, '$.time')";
    return db
      .prepare(
        `SELECT n, event FROM events_archived WHERE archive = ? AND ${time} BETWEEN ? AND ?
         AND (${time} > ? OR (${time} = ? AND n > ?)) ORDER BY ${time}, n LIMIT ?`,
      )
      .all(archive, asEventTime(from), asEventTime(to), lastTime, lastTime, lastPlace, AT_ONCE)
      .map(({ n, event }) => ({ place: Number(n), event: JSON.parse(String(event)) }));
  }

  return {
    list,
    get(name: string): Replay {
      const found = find(name);
      if (!found) throw new AwsError('ResourceNotFoundException', `Replay ${name} does not exist.`);
      return found;
    },
    /** @throws AwsError where the name was used before */
    begin(replay: Replay): void {
      if (find(replay.name))
        throw new AwsError('ResourceAlreadyExistsException', `Replay ${replay.name} already exists.`);
      store.forgetOld(store.archive(replay.archive), clock.now());
      save(replay);
      wake();
    },
    /** Stops replaying; events replayed so far stay. */
    cancel(name: string): void {
      const replay = find(name);
      if (replay) save({ ...replay, state: 'CANCELLED', endedAt: clock.now() });
    },
    start(): void {
      open = true;
      wake();
    },
    stop(): void {
      open = false;
    },
  };
}
