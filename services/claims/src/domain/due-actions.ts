import type { ClockFile } from './clock-file.ts';
import { type Clock, clocksOf, noteOf } from './clocks.ts';

const DAY = 24 * 60 * 60 * 1000;
/** A period of this many days or more brings its reminder a week before its last day, a shorter one the day before. */
const LONG_DAYS = 30;
/** After this many days a person looks at a claim without all of its evidence. */
const EVIDENCE_DAYS = 14;

/** The actions that are due about a claim's deadlines at a moment. */
export interface DueActions {
  /** Clocks whose last day is near: remind staff. */
  remind: Clock[];
  /** Clocks whose last day is over. */
  breach: Clock[];
  /** Clocks whose delay the customer must be told the reason for. */
  explain: Clock[];
  /** The notice is not acknowledged yet, and the deadline for that is near. */
  acknowledge: boolean;
  /** The claim has waited long enough for its evidence. */
  endEvidence: boolean;
}

export const evidenceDeadlineOf = (acceptedAt: string): string =>
  new Date(Date.parse(acceptedAt) + EVIDENCE_DAYS * DAY).toISOString();

/** In milliseconds; undefined where no evidence is awaited, and once the claim was decided. */
function evidenceEndsAt({ evidenceDeadline, evidenceDeadlinePassedAt, milestones }: ClockFile): number | undefined {
  const { accepted, denied, paid, closed } = milestones;
  if (!evidenceDeadline || evidenceDeadlinePassedAt || accepted || denied || paid || closed) return undefined;
  return Date.parse(evidenceDeadline);
}

/** When each of these is to be done, in milliseconds; undefined if it is not, or was done. */
function momentsOf(clock: Clock, file: ClockFile) {
  const { rule, ends, lastDayBegins, extended, stoppedAt, days } = clock;
  if (extended || stoppedAt) return {};
  const { remindedAt, breachedAt } = noteOf(clock, file);
  const isExceededOnly = rule.letter?.when === 'when-exceeded';
  return {
    remind: remindedAt || breachedAt ? undefined : lastDayBegins - (days >= LONG_DAYS ? 7 : 1) * DAY,
    breach: isExceededOnly || breachedAt ? undefined : ends,
    explain: rule.letter ? (isExceededOnly ? ends : explainsFrom(clock)) : undefined,
  };
}

/**
 * A letter that extends a period only once must go out before the period ends, so none is sent afterwards, nor a second
 * one.
 */
function explainsFrom({ clockId, rule, lastDayBegins }: Clock): number | undefined {
  if (rule.letter?.when !== 'in-time') return undefined;
  return rule.letter.repeats || clockId === rule.kind ? lastDayBegins : undefined;
}

export function dueActions(file: ClockFile, now: number): DueActions {
  const open = clocksOf(file).map((clock) => ({ clock, at: momentsOf(clock, file) }));
  const are = (what: 'remind' | 'breach' | 'explain') =>
    open.filter(({ at }) => (at[what] ?? Number.POSITIVE_INFINITY) <= now).map(({ clock }) => clock);
  const remind = are('remind');
  return {
    remind,
    breach: are('breach'),
    explain: are('explain').filter((clock) => now < clock.ends || isStillTold(clock)),
    acknowledge: remind.some(({ kind }) => kind === 'acknowledge'),
    endEvidence: (evidenceEndsAt(file) ?? Number.POSITIVE_INFINITY) <= now,
  };
}

const isStillTold = ({ rule: { letter } }: Clock): boolean =>
  letter?.when === 'when-exceeded' || letter?.repeats === true;

/** When something is to be done next, in milliseconds; undefined where nothing is, until a milestone is reached. */
export function nextActionAt(file: ClockFile, now: number): number | undefined {
  const moments = clocksOf(file).flatMap((clock) => {
    const { remind, breach, explain } = momentsOf(clock, file);
    return [
      remind,
      breach,
      explain !== undefined && (explain > now || clock.ends > now || isStillTold(clock)) ? explain : undefined,
    ];
  });
  const wanted = [...moments, evidenceEndsAt(file)].filter((moment) => moment !== undefined);
  return wanted.length > 0 ? Math.min(...wanted) : undefined;
}

/** The claim's most urgent running clock: a breached one stays urgent until it is met. */
export function mostUrgent(file: ClockFile): Clock | undefined {
  return clocksOf(file)
    .filter(({ stoppedAt, extended }) => !stoppedAt && !extended)
    .sort((a, b) => a.ends - b.ends)[0];
}

/** The day by which the claim's next letter or decision is due, for its customer to see. */
export const answeredBy = (file: ClockFile): string | undefined => {
  const decide = clocksOf(file).filter(({ kind, stoppedAt, extended }) => kind === 'decide' && !stoppedAt && !extended);
  return decide.at(-1)?.dueOn;
};
