import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import { timingOf } from './expressions.ts';
import type { Run, Schedule } from './model.ts';

type Row = Record<string, any>;
export type ScheduleStore = ReturnType<typeof openScheduleStore>;

/** Schedules with the time of their next run, kept in the database. */
export function openScheduleStore({ db, clock }: Kernel) {
  db.exec(`
    CREATE TABLE IF NOT EXISTS scheduler_schedules (
      name TEXT PRIMARY KEY, schedule TEXT NOT NULL, scheduled_at INTEGER, due_at INTEGER, retries INTEGER NOT NULL);
    CREATE INDEX IF NOT EXISTS scheduler_schedules_due ON scheduler_schedules (due_at);
  `);
  const runOf = (row: Row): Run => ({
    schedule: JSON.parse(row.schedule),
    scheduledAt: row.scheduled_at,
    retries: row.retries,
  });
  const find = (name: string): Schedule | undefined => {
    const row = db.prepare('SELECT schedule FROM scheduler_schedules WHERE name = ?').get(name) as Row | undefined;
    return row && JSON.parse(row.schedule);
  };
  return {
    find,
    get(name: string): Schedule {
      const found = find(name);
      if (!found) throw new AwsError('ResourceNotFoundException', `Schedule ${name} does not exist.`, 404);
      return found;
    },
    list: (): Schedule[] =>
      (db.prepare('SELECT schedule FROM scheduler_schedules ORDER BY name').all() as Row[]).map(({ schedule }) =>
        JSON.parse(schedule),
      ),
    /** A schedule with the expression that it had keeps the time of its next run. */
    save(schedule: Schedule): void {
      const timing = timingOf(schedule.ScheduleExpression);
      const text = JSON.stringify(schedule);
      if (find(schedule.Name)?.ScheduleExpression === schedule.ScheduleExpression) {
        db.prepare('UPDATE scheduler_schedules SET schedule = ? WHERE name = ?').run(text, schedule.Name);
        return;
      }
      const first = 'at' in timing ? timing.at : clock.now() + timing.every;
      db.prepare('INSERT OR REPLACE INTO scheduler_schedules VALUES (?, ?, ?, ?, 0)').run(
        schedule.Name,
        text,
        first,
        first,
      );
    },
    remove: (name: string): boolean =>
      db.prepare('DELETE FROM scheduler_schedules WHERE name = ?').run(name).changes > 0,
    due: (): Run[] =>
      (db.prepare('SELECT * FROM scheduler_schedules WHERE due_at <= ? ORDER BY due_at').all(clock.now()) as Row[]).map(
        runOf,
      ),
    /** When the next run is due; undefined where none is. */
    nextDue(): number | undefined {
      const row = db.prepare('SELECT MIN(due_at) AS at FROM scheduler_schedules').get() as Row;
      return row.at ?? undefined;
    },
    /** The run for `scheduledAt` is over, unless the schedule changed since. */
    passOn(name: string, scheduledAt: number, next: number | undefined): void {
      db.prepare(
        'UPDATE scheduler_schedules SET scheduled_at = ?, due_at = ?, retries = 0 WHERE name = ? AND scheduled_at = ?',
      ).run(next ?? null, next ?? null, name, scheduledAt);
    },
    tryAgain(name: string, scheduledAt: number, dueAt: number): void {
      db.prepare(
        'UPDATE scheduler_schedules SET due_at = ?, retries = retries + 1 WHERE name = ? AND scheduled_at = ?',
      ).run(dueAt, name, scheduledAt);
    },
  };
}
