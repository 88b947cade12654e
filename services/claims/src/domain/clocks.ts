import type { ClaimClock } from '@claimstream/api-contract/claims/clocks';
import { dayAfter, dayIn } from '@claimstream/lambda-kit/local-day';
import type { ClockFile } from './clock-file.ts';
import { lastDayOf } from './days.ts';
import { type DeadlineRule, type Milestone, rulesOf } from './deadline-rules.ts';
import { dayBegins } from './loss-time.ts';

/** A clock of a claim, with the moments that the code needs besides the fields that people read. */
export interface Clock extends Omit<ClaimClock, 'status' | 'remindedAt' | 'breachedAt'> {
  rule: DeadlineRule;
  /** In milliseconds: when its last day begins, and when it is over. */
  lastDayBegins: number;
  ends: number;
  /** A letter on its last day began a further period. */
  extended: boolean;
  /** The reopening that restarted it: earlier notes under the same clock id belong to the former clock. */
  since: string | undefined;
}

/**
 * The clocks of a claim from its milestones and letters: each starts on a day in the time zone of its policy, and a clock that a letter
 * extended is followed by the next. While the policy is not known here, the default rules apply.
 */
export function clocksOf(file: ClockFile): Clock[] {
  const { state = '', timeZone = 'UTC' } = file;
  return rulesOf(state).flatMap((rule) => chainOf(rule, file, timeZone));
}

function chainOf(rule: DeadlineRule, file: ClockFile, timeZone: string): Clock[] {
  const started = reached(file, rule.starts);
  if (started === undefined) return [];
  const clocks: Clock[] = [];
  const since = rule.starts === 'notice' ? undefined : file.reopenedAt;
  const begun = Math.max(started, since ? Date.parse(since) : 0);
  const letters = file.statusLetters
    .filter(({ kind, at }) => kind === rule.kind && isOf(since, at))
    .map(({ at }) => Date.parse(at));
  const stoppedAt = stopOf(rule, file, letters);
  let [start, length, source] = [begun, rule.length, rule.source];
  for (let n = 1; ; n += 1) {
    const startedOn = dayIn(timeZone, new Date(start));
    const dueOn = lastDayOf(startedOn, length);
    const letter = rule.letter?.when === 'in-time' && letters[n - 1];
    clocks.push({
      clockId: n === 1 ? rule.kind : `${rule.kind}-${n}`,
      kind: rule.kind,
      rule,
      startedOn,
      dueOn,
      days: length.days,
      count: length.count,
      source,
      stoppedAt,
      lastDayBegins: dayBegins(timeZone, dueOn),
      ends: dayBegins(timeZone, dayAfter(dueOn)),
      extended: Boolean(letter),
      since,
    });
    if (!letter || rule.letter?.when !== 'in-time') return clocks;
    [start, length, source] = [letter, rule.letter.further, rule.letter.source];
  }
}

/** When a clock was stopped: by the first of its milestones, or by the letter that an exceeded period asks for. */
function stopOf({ stops, letter }: DeadlineRule, file: ClockFile, letters: readonly number[]): string | undefined {
  const moments = stops.map((milestone) => reached(file, milestone)).filter((moment) => moment !== undefined);
  if (letter?.when === 'when-exceeded') moments.push(...letters);
  return moments.length > 0 ? new Date(Math.min(...moments)).toISOString() : undefined;
}

const whileOpen: readonly Milestone[] = ['accepted', 'denied', 'paid', 'closed'];

/** A decision from before a reopening stops nothing any more. */
function reached({ milestones, reopenedAt }: ClockFile, milestone: Milestone): number | undefined {
  const at = milestones[milestone];
  if (at === undefined) return undefined;
  if (reopenedAt && whileOpen.includes(milestone) && at < reopenedAt) return undefined;
  return Date.parse(at);
}

const isOf = (since: string | undefined, at: string): boolean => since === undefined || at >= since;

/** The actions taken about a clock, each with its time. */
export function noteOf({ clockId, since }: Clock, { notes }: ClockFile): ClockFile['notes'][string] {
  const { remindedAt, breachedAt } = notes[clockId] ?? {};
  return {
    ...(remindedAt && isOf(since, remindedAt) && { remindedAt }),
    ...(breachedAt && isOf(since, breachedAt) && { breachedAt }),
  };
}

/** A clock as people see it at a moment. */
export function clockView(clock: Clock, file: ClockFile, now: number): ClaimClock {
  const { clockId, kind, startedOn, dueOn, days, count, source, stoppedAt, ends } = clock;
  const { remindedAt, breachedAt } = noteOf(clock, file);
  return { clockId, kind, startedOn, dueOn, days, count, source, stoppedAt, remindedAt, breachedAt, status: status() };

  function status(): ClaimClock['status'] {
    if (clock.extended) return breachedAt ? 'breached' : 'extended';
    if (stoppedAt) return isLate(clock, Date.parse(stoppedAt)) ? 'late' : 'met';
    return breachedAt || isLate(clock, now) ? 'breached' : 'running';
  }

  function isLate({ rule }: Clock, moment: number): boolean {
    return rule.letter?.when !== 'when-exceeded' && moment >= ends;
  }
}

/** The day by which the customer has an answer if all requested items arrive at a moment; undefined where no rule sets one. */
export function answerBy(state: string, timeZone: string, items: Date): string | undefined {
  const rule = rulesOf(state).find(({ kind }) => kind === 'decide');
  return rule && lastDayOf(dayIn(timeZone, items), rule.length);
}
