import type { LoggedEvent } from '../../services/events/event-views.ts';
import type { ExecutionView } from '../../services/states/execution-views.ts';
import type { RunRecord } from '../recording/run-facts.ts';
import { type StateVisit, stateVisits } from './state-visits.ts';

/** One line of the waterfall. Moments are milliseconds since the epoch. */
export interface TraceRow {
  id: string;
  kind: 'event' | 'run' | 'execution';
  label: string;
  /** Its trigger, in a few words. */
  detail: string;
  startedAt: number;
  /** Absent while it runs; an event ends when it begins. */
  endedAt?: number;
  /** When its message began to wait on a queue. */
  queuedAt?: number;
  /** When it began to wait for a thread, and how much of the wait was loading its code. */
  askedAt?: number;
  initMs?: number;
  /** 1 where the first attempt succeeded. */
  attempt?: number;
  error?: string;
  /** Ids of the rows that caused this one, as far as ids tell. */
  causes: string[];
  /** Id of the execution that ran it as a task. */
  inside?: string;
  states?: Pick<StateVisit, 'state' | 'type' | 'enteredAt' | 'exitedAt' | 'attempts'>[];
  /** Path of its details under the console. */
  link: string;
}

export interface Trace {
  correlationId: string;
  startedAt?: number;
  endedAt?: number;
  rows: TraceRow[];
}

export interface TraceParts {
  correlationId: string;
  events: readonly LoggedEvent[];
  /** Oldest first. */
  runs: readonly RunRecord[];
  executions: readonly ExecutionView[];
}

/** Assembles one business journey: events, invocations with their waits, executions with their states. */
export function assembleTrace({ correlationId, events, runs, executions }: TraceParts): Trace {
  const eventRows = events.map(eventRow);
  events.forEach(({ causationId }, index) => {
    const cause = events.findIndex(({ metadataId }) => metadataId !== undefined && metadataId === causationId);
    if (cause >= 0 && cause !== index) eventRows[index]!.causes.push(eventRows[cause]!.id);
  });
  const executionRows = executions.map(executionRow);
  const attempts = attemptsOf(runs);
  const runRows = runs.map((run, index) => runRow(run, index, attempts[index]!));
  runs.forEach((run, index) => {
    link(run, runRows[index]!, events, eventRows);
  });
  runs.forEach((run, index) => {
    const writer = writerOf(run, runs, events);
    if (writer >= 0) runRows[index]!.causes.push(runRows[writer]!.id);
    const around = executionAround(run, executionRows);
    if (around) runRows[index]!.inside = around.id;
  });
  const rows = [...eventRows, ...runRows, ...executionRows].sort((a, b) => beginning(a) - beginning(b));
  const ends = rows.map((row) => row.endedAt ?? row.startedAt);
  return {
    correlationId,
    ...(rows.length > 0 && { startedAt: Math.min(...rows.map(beginning)), endedAt: Math.max(...ends) }),
    rows,
  };
}

const beginning = (row: TraceRow): number => Math.min(row.startedAt, row.askedAt ?? Infinity, row.queuedAt ?? Infinity);

function eventRow(event: LoggedEvent): TraceRow {
  const { length } = event.matchedRules;
  return {
    id: `event-${event.n}`,
    kind: 'event',
    label: event.detailType,
    detail: `${event.source} · ${length === 1 ? '1 rule' : `${length} rules`}`,
    startedAt: event.at,
    endedAt: event.at,
    causes: [],
    link: `/events/${event.n}`,
  };
}

/** Each run's attempt number at the same work, counted from 1. */
function attemptsOf(runs: readonly RunRecord[]): number[] {
  const counts = new Map<string, number>();
  return runs.map(({ functionName, requestId, trigger }) => {
    if (trigger.kind === 'queue') return Math.max(1, ...trigger.messages.map(({ receiveCount }) => receiveCount || 1));
    const work = trigger.kind === 'stream' ? `${functionName} ${trigger.batch}` : requestId;
    const count = (counts.get(work) ?? 0) + 1;
    counts.set(work, count);
    return count;
  });
}

function runRow(run: RunRecord, index: number, attempt: number): TraceRow {
  const { trigger, error } = run;
  const sent = trigger.kind === 'queue' ? trigger.messages.map(({ sentAt }) => sentAt).filter(Number.isFinite) : [];
  const failed = trigger.kind === 'queue' ? trigger.messages.filter((message) => message.failed).length : 0;
  const refusal = trigger.kind === 'http' && (trigger.status ?? 0) >= 500 ? `answered ${trigger.status}` : undefined;
  const problem = error ? `${error.type}: ${error.message}` : failed > 0 ? `failed ${failed} of its messages` : refusal;
  return {
    id: `run-${index}`,
    kind: 'run',
    label: run.functionName,
    detail: triggerText(run),
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    askedAt: run.askedAt,
    ...(run.initMs !== undefined && { initMs: run.initMs }),
    ...(sent.length > 0 && { queuedAt: Math.min(...sent) }),
    attempt,
    ...(problem !== undefined && { error: problem }),
    causes: [],
    link: `/logs/${run.requestId}`,
  };
}

function triggerText({ trigger }: RunRecord): string {
  switch (trigger.kind) {
    case 'queue': {
      const { length } = trigger.messages;
      return `queue ${trigger.name} · ${length === 1 ? '1 message' : `${length} messages`}`;
    }
    case 'stream':
      return `stream of ${trigger.name} · ${trigger.records === 1 ? '1 record' : `${trigger.records} records`}`;
    case 'http':
      return `${trigger.name}${trigger.status === undefined ? '' : ` · ${trigger.status}`}`;
    case 'websocket':
      return `WebSocket ${trigger.name}`;
    case 'event':
      return `event ${trigger.name}`;
    case 'call':
      return `called by ${trigger.name}`;
  }
}

/** An invocation follows from the events it received; an outbox's events follow from its stream's function, which puts them. */
function link(run: RunRecord, row: TraceRow, events: readonly LoggedEvent[], eventRows: readonly TraceRow[]): void {
  events.forEach((event, index) => {
    const carried = [event.id, event.metadataId].some((id) => id !== undefined && run.eventIds.includes(id));
    if (!carried) return;
    const eventRow = eventRows[index]!;
    if (run.trigger.kind === 'stream') eventRow.causes.push(row.id);
    else row.causes.push(eventRow.id);
  });
}

/**
 * The invocation that wrote a stream's record: the latest one of the same stack that began earlier and received the event
 * that caused the record's event, or handled the request that caused it.
 */
function writerOf(
  { trigger, functionName, eventIds, askedAt }: RunRecord,
  runs: readonly RunRecord[],
  events: readonly LoggedEvent[],
): number {
  if (trigger.kind !== 'stream') return -1;
  const carried = events.find(({ metadataId }) => metadataId !== undefined && eventIds.includes(metadataId));
  if (!carried) return -1;
  const cause = events.find(({ metadataId }) => metadataId !== undefined && metadataId === carried.causationId);
  return runs.findLastIndex((other) => {
    if (stackOf(other.functionName) !== stackOf(functionName) || other.startedAt > askedAt) return false;
    if (!cause) return other.trigger.kind === 'http';
    return other.trigger.kind !== 'stream' && [cause.id, cause.metadataId].some((id) => other.eventIds.includes(id!));
  });
}

/** A function's name without its last part: the prefix that the functions of one stack share. */
const stackOf = (functionName: string): string => functionName.slice(0, functionName.lastIndexOf('-'));

function executionRow(execution: ExecutionView): TraceRow {
  const { error, cause } = execution;
  return {
    id: `execution-${execution.arn}`,
    kind: 'execution',
    label: execution.machine,
    detail: `${execution.type === 'EXPRESS' ? 'Express' : 'Standard'} · ${execution.status.toLowerCase().replace('_', ' ')}`,
    startedAt: execution.startedAt,
    ...(execution.stoppedAt !== undefined && { endedAt: execution.stoppedAt }),
    ...(error !== undefined && { error: cause ? `${error}: ${cause}` : error }),
    causes: [],
    states: stateVisits(execution.history).map(({ state, type, enteredAt, exitedAt, attempts }) => ({
      state,
      type,
      enteredAt,
      ...(exitedAt !== undefined && { exitedAt }),
      attempts,
    })),
    link: `/workflows/${encodeURIComponent(execution.arn)}`,
  };
}

/** The execution that was running when its machine called the invocation; the latest where there are several. */
function executionAround({ trigger, askedAt }: RunRecord, executions: readonly TraceRow[]): TraceRow | undefined {
  if (trigger.kind !== 'call') return undefined;
  return executions.findLast(
    ({ label, startedAt, endedAt }) =>
      label === trigger.name && startedAt <= askedAt && askedAt <= (endedAt ?? Infinity),
  );
}
