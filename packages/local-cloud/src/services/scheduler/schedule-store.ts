import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import { firstRun, timingOf } from './expressions.ts';
import type { Run, Schedule } from './model.ts';

type Row = Record<string, any>;
export type ScheduleStore = ReturnType<typeof openScheduleStore>;

/** Names are unique in their group; those in the default group have no prefix. */
export const keyOf = ({ Name, GroupName = 'default' }: Pick<Schedule, 'Name' | 'GroupName'>): string =>
  GroupName === 'default' ? Name : `${GroupName}/${Name}`;

/** All settings that decide when a schedule runs. */
const whenOf = (schedule: Schedule): string => {
  const { ScheduleExpression, ScheduleExpressionTimezone = 'UTC', StartDate, EndDate } = schedule;
  return JSON.stringify([ScheduleExpression, ScheduleExpressionTimezone, StartDate, EndDate]);
};

/** A random moment in the flexible window that begins at a run's time. */
export function within({ FlexibleTimeWindow: window }: Schedule, at: number, random = Math.random): number {
  return window?.Mode === 'FLEXIBLE' ? at + Math.floor(random() * window.MaximumWindowInMinutes * 60_000) : at;
}

/** Schedules with the time of their next run, kept in the database. */
export function openScheduleStore({ db, clock }: Kernel) {
  db.exec(`
    CREATE TABLE IF NOT EXISTS scheduler_schedules (
      name TEXT PRIMARY KEY, schedule TEXT NOT NULL, scheduled_at INTEGER, due_at INTEGER, retries INTEGER NOT NULL);
    CREATE INDEX IF NOT EXISTS scheduler_schedules_due ON scheduler_schedules (due_at);
    CREATE TABLE IF NOT EXISTS scheduler_groups (name TEXT PRIMARY KEY, created_at INTEGER NOT NULL);
  `);
  db.prepare('INSERT OR IGNORE INTO scheduler_groups VALUES (?, ?)').run('default', clock.now());
  const runOf = (row: Row): Run => ({
    schedule: JSON.parse(row.schedule),
    scheduledAt: row.scheduled_at,
    retries: row.retries,
  });
  const find = (key: string): Schedule | undefined => {
    const row = db.prepare('SELECT schedule FROM scheduler_schedules WHERE name = ?').get(key) as Row | undefined;
    return row && JSON.parse(row.schedule);
  };
  const list = (): Schedule[] =>
    (db.prepare('SELECT schedule FROM scheduler_schedules ORDER BY name').all() as Row[]).map(({ schedule }) =>
      JSON.parse(schedule),
    );
  const remove = (key: string): boolean =>
    db.prepare('DELETE FROM scheduler_schedules WHERE name = ?').run(key).changes > 0;
  return {
    find,
    list,
    remove,
    get(key: string): Schedule {
      const found = find(key);
      if (!found) throw new AwsError('ResourceNotFoundException', `Schedule ${key} does not exist.`, 404);
      return found;
    },
    /** A schedule with unchanged timing keeps the time of its next run. */
    save(schedule: Schedule): void {
      const key = keyOf(schedule);
      const text = JSON.stringify(schedule);
      const known = find(key);
      if (known && whenOf(known) === whenOf(schedule)) {
        db.prepare('UPDATE scheduler_schedules SET schedule = ? WHERE name = ?').run(text, key);
        return;
      }
      const {
        ScheduleExpression,
        ScheduleExpressionTimezone,
        StartDate,
        EndDate = Number.POSITIVE_INFINITY,
      } = schedule;
      const first = firstRun(timingOf(ScheduleExpression, ScheduleExpressionTimezone), clock.now(), StartDate);
      const at = first !== undefined && first <= EndDate ? first : null;
      db.prepare('INSERT OR REPLACE INTO scheduler_schedules VALUES (?, ?, ?, ?, 0)').run(
        ...[key, text, at],
        at === null ? null : within(schedule, at),
      );
    },
    due: (): Run[] =>
      (db.prepare('SELECT * FROM scheduler_schedules WHERE due_at <= ? ORDER BY due_at').all(clock.now()) as Row[]).map(
        runOf,
      ),
    /** When the next run is due; undefined where there is none. */
    nextDue(): number | undefined {
      const row = db.prepare('SELECT MIN(due_at) AS at FROM scheduler_schedules').get() as Row;
      return row.at ?? undefined;
    },
    /** Ends the run for `scheduledAt`, unless the schedule changed since. `next`: the following run, and when it is due. */
    passOn(key: string, scheduledAt: number, next: { at: number; due: number } | undefined): void {
      db.prepare(
        'UPDATE scheduler_schedules SET scheduled_at = ?, due_at = ?, retries = 0 WHERE name = ? AND scheduled_at = ?',
      ).run(next?.at ?? null, next?.due ?? null, key, scheduledAt);
    },
    tryAgain(key: string, scheduledAt: number, dueAt: number): void {
      db.prepare(
        'UPDATE scheduler_schedules SET due_at = ?, retries = retries + 1 WHERE name = ? AND scheduled_at = ?',
      ).run(dueAt, key, scheduledAt);
    },

    groups: (): { name: string; createdAt: number }[] =>
      (db.prepare('SELECT * FROM scheduler_groups ORDER BY name').all() as Row[]).map((row) => ({
        name: row.name,
        createdAt: row.created_at,
      })),
    group(name: string): { name: string; createdAt: number } {
      const row = db.prepare('SELECT * FROM scheduler_groups WHERE name = ?').get(name) as Row | undefined;
      if (!row) throw new AwsError('ResourceNotFoundException', `Schedule group ${name} does not exist.`, 404);
      return { name: row.name, createdAt: row.created_at };
    },
    saveGroup(name: string): void {
      db.prepare('INSERT OR IGNORE INTO scheduler_groups VALUES (?, ?)').run(name, clock.now());
    },
    /** Removes a group with all its schedules. */
    removeGroup(name: string): void {
      for (const schedule of list()) if (schedule.GroupName === name) remove(keyOf(schedule));
      db.prepare('DELETE FROM scheduler_groups WHERE name = ?').run(name);
    },
  };
}
