import { AwsError } from '../../errors.ts';
import { nextOfCron } from './cron.ts';
import { type CronFields, cronFields } from './cron-fields.ts';
import { momentOf } from './zone.ts';

const UNITS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** When a schedule runs: repeatedly, or once. Milliseconds. */
export type Timing = { every: number } | { at: number } | { cron: CronFields; zone: string };

/**
 * Reads `rate(<number> <unit>)`, `cron(<six fields>)` and `at(<time to the second>)`, the latter two in local time of a time zone.
 * @throws AwsError ValidationException for any other text
 */
export function timingOf(expression: unknown, zone = 'UTC'): Timing {
  const text = String(expression ?? '');
  const timing = rateOf(text) ?? onceOf(text, zone) ?? cronOf(text, zone);
  if (!timing) throw new AwsError('ValidationException', `Invalid Schedule Expression ${text}.`);
  return timing;
}

function rateOf(text: string): Timing | undefined {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(text) ?? [];
  return count && unit && Number(count) > 0 ? { every: Number(count) * UNITS[unit as keyof typeof UNITS] } : undefined;
}

function onceOf(text: string, zone: string): Timing | undefined {
  const [, time] = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(text) ?? [];
  const shown = new Date(`${time}Z`);
  if (!time || Number.isNaN(shown.getTime())) return undefined;
  const wall = {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
  };
  // A local time that the clock change skips runs an hour later, so that a reminder is not lost.
  return { at: momentOf(wall, zone) ?? momentOf({ ...wall, hour: wall.hour + 1 }, zone)! };
}

function cronOf(text: string, zone: string): Timing | undefined {
  const [, inner] = /^cron\((.+)\)$/.exec(text) ?? [];
  const cron = inner === undefined ? undefined : cronFields(inner);
  return cron && { cron, zone };
}

/** The first run of a schedule that begins now, or at `start` where that is later. @returns undefined where there is none */
export function firstRun(timing: Timing, now: number, start?: number): number | undefined {
  const from = Math.max(now, start ?? now);
  if ('at' in timing) return timing.at;
  if ('cron' in timing) return nextOfCron(timing.cron, from - 1, timing.zone);
  return start !== undefined && start > now ? start : now + timing.every;
}

/**
 * The next run after one that was due. Missed runs are not repeated: a target that is late gets one event.
 * @returns undefined where none follows
 */
export function nextRun(timing: Timing, due: number, now: number): number | undefined {
  if ('at' in timing) return undefined;
  if ('cron' in timing) return nextOfCron(timing.cron, Math.max(due, now), timing.zone);
  const passed = Math.max(0, Math.floor((now - due) / timing.every));
  return due + (passed + 1) * timing.every;
}
