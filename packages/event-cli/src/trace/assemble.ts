import { failureText } from '../dead-letters/reasons.ts';
import type { LogLine } from '../log-lines.ts';
import type { Waiting } from './waiting.ts';
import type { Execution } from './workflows.ts';

/** One step of a journey. Times are milliseconds since the epoch. */
export interface Step {
  at: number;
  /** A function, or a workflow. */
  who: string;
  what: string;
  /** Number of the try, unless it was the first. */
  attempt?: number;
  error?: string;
}

export interface Trace {
  journeys: string[];
  claimId?: string;
  claimNumber?: string;
  steps: Step[];
  executions: Execution[];
  /** Messages that wait for a person. */
  waiting: Waiting[];
  /** Steps that failed and have not succeeded since: they are being tried again, or wait for a person. */
  open: Step[];
}

export interface TraceParts {
  journeys: string[];
  claimId?: string;
  claimNumber?: string;
  /** Oldest first. */
  lines: readonly LogLine[];
  executions: readonly Execution[];
  waiting: readonly Waiting[];
}

/** Combines the facts of the logs, the workflows and the dead-letter queues about a journey. */
export function assemble({ lines, executions, waiting, ...named }: TraceParts): Trace {
  const tries = new Map<string, number>();
  const steps = lines.map((line): Step & { work: string } => {
    const work = workOf(line);
    const isEnd = /^(Event handled|Message handled|Message failed)/.test(line.message);
    if (isEnd) tries.set(work, (tries.get(work) ?? 0) + 1);
    const attempt = line.fields.attempt ?? (isEnd ? tries.get(work)! : 1);
    return {
      at: line.at,
      who: line.functionName,
      what: whatOf(line),
      work,
      ...(attempt > 1 && { attempt }),
      ...(line.level === 'ERROR' && { error: failureText(line) }),
    };
  });
  const workflowSteps = executions.flatMap(stepsOf);
  const open = steps.filter(({ error, work, at }, index) => {
    if (error === undefined) return false;
    return !steps.some((other, later) => later > index && other.work === work && other.at >= at);
  });
  const bare = ({ work, ...step }: Step & { work: string }): Step => step;
  return {
    ...named,
    steps: [...steps.map(bare), ...workflowSteps].sort((a, b) => a.at - b.at),
    executions: [...executions],
    waiting: [...waiting],
    open: open.map(bare),
  };
}

/** A key that is the same for every try of the same work: one event in one function, or one message. Each call is separate. */
function workOf({ functionName, fields: { eventId, messageId }, requestId, message }: LogLine): string {
  const isPublishing = /^Event (not )?published/.test(message);
  return [functionName, isPublishing ? 'out' : 'in', eventId ?? messageId ?? requestId].join(' ');
}

function whatOf({ message, fields }: LogLine): string {
  const { type, route, status, code } = fields;
  const answered = [route, status, code].filter(Boolean).join(' ');
  switch (message) {
    case 'Event handled':
      return `took ${type}`;
    case 'Event published':
      return `published ${type}`;
    case 'Message or task not done, and the time of the function is up':
      return `ran out of time on ${type ?? 'a message or task'}`;
    case 'Message failed and stays on its queue':
      return `failed on ${type ?? 'a message'}`;
    case 'Request answered':
    case 'Request refused':
    case 'Request failed':
      return answered;
    default:
      return type ? `${message} (${type})` : message;
  }
}

function stepsOf({ machine, name, status, startedAt, endedAt, error, states }: Execution): Step[] {
  const end =
    endedAt === undefined ? [] : [{ at: endedAt, who: machine, what: `${name} ${status}`, ...(error && { error }) }];
  const visits = states.flatMap(({ state, enteredAt, failures }) => [
    { at: enteredAt, who: machine, what: `→ ${state}` },
    ...failures.map((failure) => ({ at: enteredAt, who: machine, what: `${state} failed`, error: failure })),
  ]);
  return [{ at: startedAt, who: machine, what: `${name} started` }, ...visits, ...end];
}
