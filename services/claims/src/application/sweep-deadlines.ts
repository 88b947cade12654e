import { createEvent, type EventContext, type OutgoingEvent } from '@claimstream/events-schema';
import { ClaimDeadlineBreached } from '@claimstream/events-schema/claims/claim-deadline-breached';
import { attemptEach, childSpan, deriveId, retryOnConflict } from '@claimstream/lambda-kit';
import { type ClockFile, withMilestone } from '../domain/clock-file.ts';
import { type Clock, noteOf } from '../domain/clocks.ts';
import { answeredBy, dueActions } from '../domain/due-actions.ts';
import { byRules, type NewEntry } from '../domain/file-entry.ts';
import type { LetterFacts } from '../domain/letter-templates.ts';
import type { Claims } from '../store/claims.ts';
import { type ClockFiles, type NewLetter, shards } from '../store/clock-files.ts';
import { withPolicy } from './record-milestone.ts';
import type { Start } from './start-handling.ts';
import { writeLetter } from './write-letter.ts';

/** Counts a value for the operators' metric: how many deadlines of a claim are near, or over. */
export type Measure = (what: 'reminded' | 'breached', count: number) => void;

/**
 * Does what is due about the deadlines of all claims: reminds staff, reports a last day that is over, writes to the customer where the
 * law asks for it, and starts the handling of a claim whose evidence did not come. One write stores what was done with its events and
 * letters, so that it happens once even after a crash; the workflow starts before, under a name that only one execution can have.
 * @throws the failures, once all others are done
 */
export function sweepDeadlines(
  files: Pick<ClockFiles, 'due' | 'get' | 'write'>,
  claims: Pick<Claims, 'policy' | 'get'>,
  measure: Measure,
  start: Start,
) {
  return (now: Date): Promise<void> =>
    attemptEach(dueClaims(now), 'claims', (claimId) => retryOnConflict(() => act(claimId, now)));

  async function* dueClaims(now: Date): AsyncGenerator<string> {
    for (const shard of shards) {
      // If an index lags or a claim fails, the next sweep looks again.
      const seen = new Set<string>();
      for (let due = await files.due(shard, now); due.length > 0; ) {
        for (const claimId of due) {
          seen.add(claimId);
          yield claimId;
        }
        due = (await files.due(shard, now)).filter((claimId) => !seen.has(claimId));
      }
    }
  }

  async function act(claimId: string, now: Date): Promise<void> {
    const found = await files.get(claimId);
    if (!found) return;
    const known = await withPolicy(claims, found.item);
    const { remind, breach, explain, acknowledge, endEvidence } = dueActions(known, now.getTime());
    const at = now.toISOString();
    const events: OutgoingEvent[] = [];
    const letters: NewLetter[] = [];
    const entries = [
      ...remind.map((clock) => entryAbout(clock, 'deadline-reminded', at)),
      ...breach.map((clock) => entryAbout(clock, 'deadline-breached', at)),
    ];
    let file = remind.reduce((one, clock) => withNote(one, clock, { remindedAt: at }), known);
    for (const clock of breach) {
      file = withNote(file, clock, { breachedAt: at });
      events.push(breached(file, clock, contextOf(file, ['breached', ...causeOf(clock)], at)));
    }
    const write = (facts: LetterFacts, ...cause: string[]) => {
      letters.push(writeLetter(file, facts, contextOf(file, cause, at)));
    };
    if (acknowledge) {
      file = withMilestone(file, 'acknowledged', at) ?? file;
      write(
        { kind: 'acknowledgement', lossDate: file.lossDate, inForce: false, stolen: file.stolen === true },
        'acknowledge',
      );
    }
    for (const clock of explain) {
      file = { ...file, statusLetters: [...file.statusLetters, { kind: clock.kind, at }] };
      const noticeOfAvailability = clock.rule.letter?.when === 'when-exceeded';
      write(
        { kind: 'status', waitsFor: waitsFor(file), answerBy: answeredBy(file), noticeOfAvailability },
        ...causeOf(clock),
      );
    }
    if (endEvidence) {
      const claim = (await claims.get(claimId))?.item;
      // A claim past this state has its workflow, or was withdrawn.
      if (claim?.state === 'accepted') await start(claimId, { claimId, context: contextOf(file, ['evidence'], at) });
      file = { ...file, evidenceDeadlinePassedAt: at };
    }
    await files.write(file, found.version, now, { events, letters, entries });
    if (remind.length > 0) measure('reminded', remind.length);
    if (breach.length > 0) measure('breached', breach.length);
  }
}

function withNote(file: ClockFile, clock: Clock, note: ClockFile['notes'][string]): ClockFile {
  return { ...file, notes: { ...file.notes, [clock.clockId]: { ...noteOf(clock, file), ...note } } };
}

/** A clock that a reopening restarted has the former one's id, but its own events and letters. */
const causeOf = ({ clockId, since }: Clock): string[] => (since ? [clockId, since] : [clockId]);

const waitsFor = ({ milestones, stolen }: ClockFile): 'photo' | 'person' =>
  milestones.items || stolen ? 'person' : 'photo';

const entryAbout = (
  { clockId, kind, dueOn }: Clock,
  what: 'deadline-reminded' | 'deadline-breached',
  at: string,
): NewEntry => ({ id: `${what}-${clockId}`, entry: { at, what, ...byRules, deadline: kind, dueOn } });

function breached(file: ClockFile, { clockId, kind, dueOn, source }: Clock, context: EventContext): OutgoingEvent {
  const { claimId, customerId, policyId, state } = file;
  return createEvent(
    ClaimDeadlineBreached,
    { claimId, customerId, policyId, clockId, kind, state, dueOn, source },
    context,
  );
}

/** The same deadline of the same claim causes the same event, in whichever sweep. */
function contextOf({ claimId, correlationId }: ClockFile, cause: string[], occurredAt: string): EventContext {
  const causationId = deriveId(claimId, 'deadline', ...cause);
  // No request came first, so the trace begins here.
  const traceparent = childSpan(`00-${causationId.replaceAll('-', '')}-${'1'.repeat(16)}-01`);
  return { causationId, correlationId, traceparent, occurredAt };
}
