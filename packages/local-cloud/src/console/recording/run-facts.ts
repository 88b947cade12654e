import type { FunctionRun } from '../../kernel.ts';

/** A message of a queue that an invocation handled. */
export interface HandledMessage {
  id: string;
  sentAt: number;
  receiveCount: number;
  failed: boolean;
}

/** The trigger of an invocation. */
export type Trigger =
  | { kind: 'queue'; name: string; messages: HandledMessage[] }
  | { kind: 'stream'; name: string; batch: string; records: number }
  | { kind: 'http'; name: string; status?: number }
  | { kind: 'websocket'; name: string }
  | { kind: 'event'; name: string }
  | { kind: 'call'; name: string };

/** The recorded facts of an invocation: ids, moments and its error; never its input or its answer. */
export interface RunRecord {
  functionName: string;
  requestId: string;
  askedAt: number;
  startedAt: number;
  endedAt: number;
  initMs?: number;
  trigger: Trigger;
  /** The business journeys it belongs to, according to its event, its answer and its log lines. */
  correlationIds: string[];
  /** Ids of the events in its input, EventBridge's and the contract's. */
  eventIds: string[];
  error?: { type: string; message: string };
  logGroup: string;
  logStream?: string;
}

/** Of a longer payload only the beginning is read. */
const READ_CHARACTERS = 262_144;
const MOST_IDS = 20;
const CORRELATION = /correlation_?Id\\*"\s*:\s*(?:\{\\*"S\\*"\s*:\s*)?\\*"([\w.:-]{8,80})/gi;
const CORRELATION_HEADER = /x-correlation-id\\*"\s*:\s*\\*"([\w.:-]{8,80})/gi;
const METADATA_ID = /metadata\\*"\s*:\s*\{\\*"id\\*"\s*:\s*\\*"([\w.:-]{8,80})/g;

/** Extracts the facts about an invocation that the console shows. */
export function factsOf(run: FunctionRun): RunRecord {
  const payload = run.payload.slice(0, READ_CHARACTERS);
  const parsed = run.payload.length <= READ_CHARACTERS ? json(run.payload) : undefined;
  const { functionName, requestId, askedAt, startedAt, endedAt, initMs, error, logGroup, logStream } = run;
  const texts = [payload, ...run.lines];
  return {
    functionName,
    requestId,
    askedAt,
    startedAt,
    endedAt,
    ...(initMs !== undefined && { initMs: Math.round(initMs) }),
    trigger: triggerOf(parsed, run),
    correlationIds: distinct([
      ...texts.flatMap((text) => found(CORRELATION, text)),
      ...[payload, run.result?.slice(0, READ_CHARACTERS) ?? ''].flatMap((text) => found(CORRELATION_HEADER, text)),
    ]),
    eventIds: distinct([...found(METADATA_ID, payload), ...bridgeIds(parsed)]),
    ...(error && { error: { type: error.type, message: error.message.slice(0, 2000) } }),
    logGroup,
    ...(logStream && { logStream }),
  };
}

/** Whether the function, or some of its messages, failed. */
export const hasFailed = ({ error, trigger }: RunRecord): boolean =>
  error !== undefined || (trigger.kind === 'queue' && trigger.messages.some(({ failed }) => failed));

/** For each message that the invocation failed, the error it logged for that message, or else the invocation's error. */
export function failuresOf(run: FunctionRun, record: RunRecord): { messageId: string; error: string }[] {
  if (record.trigger.kind !== 'queue') return [];
  return record.trigger.messages
    .filter(({ failed }) => failed)
    .map(({ id }) => ({
      messageId: id,
      error: record.error
        ? `${record.error.type}: ${record.error.message}`
        : (run.lines.findLast((line) => line.includes(id) && /error/i.test(line)) ??
          'The function reported it as failed.'),
    }));
}

function triggerOf(event: any, run: FunctionRun): Trigger {
  const [first] = Array.isArray(event?.Records) ? event.Records : [];
  if (first?.eventSource === 'aws:sqs') return queueTrigger(event.Records, run);
  if (first?.eventSource === 'aws:dynamodb') {
    const name = String(first.eventSourceARN).split('/')[1] ?? '';
    return { kind: 'stream', name, batch: String(first.dynamodb?.SequenceNumber), records: event.Records.length };
  }
  const context = event?.requestContext;
  if (context?.http) {
    const status = Number(json(run.result ?? '')?.statusCode);
    return { kind: 'http', name: String(event.routeKey), ...(Number.isInteger(status) && { status }) };
  }
  if (context?.connectionId) return { kind: 'websocket', name: String(context.routeKey) };
  if (run.caller === undefined && typeof event?.['detail-type'] === 'string') {
    return { kind: 'event', name: event['detail-type'] };
  }
  return { kind: 'call', name: run.caller ?? 'asynchronous event' };
}

function queueTrigger(records: any[], { result, error }: FunctionRun): Trigger {
  const reported = error ? undefined : json(result ?? '')?.batchItemFailures;
  const failed = new Set((Array.isArray(reported) ? reported : []).map((item: any) => item?.itemIdentifier));
  return {
    kind: 'queue',
    name: String(records[0].eventSourceARN).split(':').at(-1)!,
    messages: records.map((record) => ({
      id: String(record.messageId),
      sentAt: Number(record.attributes?.SentTimestamp),
      receiveCount: Number(record.attributes?.ApproximateReceiveCount),
      failed: error !== undefined || failed.has(record.messageId),
    })),
  };
}

/** Ids that EventBridge gave to an event or to the events in a queue's messages. */
function bridgeIds(event: any): string[] {
  const events = Array.isArray(event?.Records) ? event.Records.map((record: any) => json(record?.body ?? '')) : [event];
  return events.flatMap((one: any) => (typeof one?.['detail-type'] === 'string' ? [String(one.id)] : []));
}

function found(pattern: RegExp, text: string): string[] {
  return Array.from(text.matchAll(pattern), ([, id]) => id!);
}

const distinct = (ids: string[]): string[] => [...new Set(ids)].slice(0, MOST_IDS);

function json(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    // A payload may be any text; one that is not JSON has no trigger to read.
    return undefined;
  }
}
