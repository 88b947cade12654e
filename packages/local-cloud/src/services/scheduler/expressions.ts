import { AwsError, NotEmulated } from '../../errors.ts';

const UNITS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** When a schedule runs: over and over, or once. Milliseconds. */
export type Timing = { every: number } | { at: number };

/**
 * Reads `rate(<number> <unit>)` and `at(<UTC time to the second>)`.
 * @throws AwsError ValidationException for what is neither; NotEmulated for cron
 */
export function timingOf(expression: unknown): Timing {
  const text = String(expression ?? '');
  if (text.startsWith('cron(')) throw new NotEmulated('cron expressions of EventBridge Scheduler');
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(text) ?? [];
  if (count && unit && Number(count) > 0) return { every: Number(count) * UNITS[unit as keyof typeof UNITS] };
  const [, time] = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(text) ?? [];
  const at = Date.parse(`${time}Z`);
  if (time && !Number.isNaN(at)) return { at };
  throw new AwsError('ValidationException', `Invalid Schedule Expression ${text}.`);
}

/**
 * The next run after one that was due. Runs that were missed meanwhile are not made up for: a target that is told late is told once.
 * @returns undefined where none follows
 */
export function nextRun(timing: Timing, due: number, now: number): number | undefined {
  if ('at' in timing) return undefined;
  const passed = Math.max(0, Math.floor((now - due) / timing.every));
  return due + (passed + 1) * timing.every;
}
