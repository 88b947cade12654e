import type { HistoryEvent } from '../../services/states/journal.ts';

/** One attempt at the task of a state. */
export interface TaskAttempt {
  startedAt: number;
  endedAt?: number;
  error?: string;
  cause?: string;
}

/** One visit of a state. Moments are milliseconds since the epoch. */
export interface StateVisit {
  state: string;
  type: string;
  enteredAt: number;
  /** Absent while the state runs, and where it failed and was never left. */
  exitedAt?: number;
  input?: string;
  output?: string;
  attempts: TaskAttempt[];
  /** Index of the visit that this one followed or is inside; absent for the first. */
  after?: number;
}

/** Reads the visited states from a history, in order, with the attempts of their tasks. */
export function stateVisits(history: readonly HistoryEvent[]): StateVisit[] {
  const visits: StateVisit[] = [];
  /** Event id → the visit that it belongs to. */
  const visitOf = new Map<number, number>();
  for (const event of history) {
    const at = event.timestamp * 1000;
    const known = visitOf.get(event.previousEventId);
    if (event.type.endsWith('StateEntered')) {
      const { name, input } = details(event, 'stateEnteredEventDetails');
      const type = event.type.slice(0, -'StateEntered'.length);
      visits.push({
        state: name,
        type,
        enteredAt: at,
        input,
        attempts: [],
        ...(known !== undefined && { after: known }),
      });
      visitOf.set(event.id, visits.length - 1);
      continue;
    }
    if (event.type.endsWith('StateExited')) {
      const { name, output } = details(event, 'stateExitedEventDetails');
      // A restart interrupts the chain of an execution's events; after one only the name identifies the visit.
      const index =
        known !== undefined && visits[known]!.state === name
          ? known
          : visits.findLastIndex((visit) => visit.state === name && visit.exitedAt === undefined);
      if (index >= 0) Object.assign(visits[index]!, { exitedAt: at, output });
      visitOf.set(event.id, index >= 0 ? index : (known ?? 0));
      continue;
    }
    if (known === undefined) continue;
    visitOf.set(event.id, known);
    takeTaskEvent(visits[known]!, event, at);
  }
  return visits;
}

function takeTaskEvent(visit: StateVisit, event: HistoryEvent, at: number): void {
  if (event.type === 'TaskScheduled') visit.attempts.push({ startedAt: at });
  const attempt = visit.attempts.at(-1);
  if (!attempt) return;
  if (event.type === 'TaskSucceeded') attempt.endedAt = at;
  if (event.type !== 'TaskFailed' && event.type !== 'TaskTimedOut') return;
  const { error, cause } = details(
    event,
    event.type === 'TaskFailed' ? 'taskFailedEventDetails' : 'taskTimedOutEventDetails',
  );
  Object.assign(attempt, { endedAt: at, error, cause });
}

const details = (event: HistoryEvent, name: string): Record<string, any> => (event[name] ?? {}) as Record<string, any>;
