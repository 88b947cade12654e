import { ListEventSourceMappingsCommand } from '@aws-sdk/client-lambda';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { findLines, type LogLine, logGroupOf } from '../log-lines.ts';
import type { Platform } from '../platform.ts';
import { contentOf } from './content.ts';
import type { DeadLetter } from './messages.ts';
import type { DeadLetterQueue } from './queues.ts';

/** The reason why a message waits here, and its source. */
export interface Reason {
  text: string;
  functionName?: string;
  requestId?: string;
  correlationId?: string;
}

/**
 * Finds out why messages of one queue failed: from the attributes of EventBridge or Lambda, or else from the log of the function that
 * read them, in which the kit names message, error and try.
 */
export async function reasonsOf(
  platform: Platform,
  queue: DeadLetterQueue,
  letters: readonly DeadLetter[],
): Promise<Map<string, Reason>> {
  const told = letters.map((letter) => [letter, reasonWithin(queue, letter)] as const);
  const reasons = new Map(told.flatMap(([{ id }, reason]) => (reason ? [[id, reason]] : [])));
  const silent = letters.filter(({ id }) => !reasons.has(id));
  if (silent.length > 0) {
    for (const [id, reason] of await reasonsInLogs(platform, queue, silent)) reasons.set(id, reason);
  }
  return reasons;
}

/** The reason in the message itself. */
function reasonWithin({ kind }: DeadLetterQueue, { attributes, body }: DeadLetter): Reason | undefined {
  const content = contentOf(body);
  const correlationId = content.kind === 'stream' ? undefined : content.correlationId;
  const journey = correlationId && { correlationId };
  if (kind === 'unmatched') return { text: 'no rule matches this name, source or major', ...journey };
  const { ERROR_CODE, ERROR_MESSAGE = '', RULE_ARN = '', RequestID, ErrorMessage } = attributes;
  if (ERROR_CODE)
    return { text: `rule ${RULE_ARN.split('/').at(-1)}: ${ERROR_CODE} ${ERROR_MESSAGE}`.trim(), ...journey };
  if (RequestID && ErrorMessage) return { text: ErrorMessage, requestId: RequestID, ...journey };
  if (content.kind !== 'stream') return undefined;
  const { condition, attempts, functionError, functionArn } = content.batch;
  const failed = functionError ? `, ${functionError}` : '';
  return { text: `${condition} after ${attempts} attempts${failed}`, functionName: functionArn.split(':')[6] };
}

async function reasonsInLogs(
  platform: Platform,
  queue: DeadLetterQueue,
  letters: readonly DeadLetter[],
): Promise<Map<string, Reason>> {
  const consumers = (await Promise.all(queue.sources.map((url) => consumersOf(platform, url)))).flat();
  const groups = consumers.map(logGroupOf);
  const since = Math.min(...letters.map(({ sentAt }) => sentAt));
  // A filter can have 1,024 characters: some twenty ids.
  const lines: LogLine[] = [];
  for (let from = 0; from < letters.length; from += 20) {
    const ids = letters.slice(from, from + 20).map(({ id }) => `?"${id}"`);
    lines.push(...(await findLines(platform, groups, ids.join(' '), since)));
  }
  return new Map(letters.map((letter) => [letter.id, reasonFrom(letter, lines, consumers)]));
}

function reasonFrom({ id, body }: DeadLetter, lines: readonly LogLine[], consumers: readonly string[]): Reason {
  const last = lines.findLast(({ fields, level }) => fields.messageId === id && level === 'ERROR');
  const content = contentOf(body);
  const correlationId = last?.correlationId ?? (content.kind === 'stream' ? undefined : content.correlationId);
  const journey = correlationId && { correlationId };
  if (!last) {
    const who = consumers.length > 0 ? consumers.join(', ') : 'nobody';
    const text = `${who} reads its queue and logged no failure of it: did a timeout or a lack of memory end it?`;
    return { text, ...(consumers[0] && { functionName: consumers[0] }), ...journey };
  }
  return { text: failureText(last), functionName: last.functionName, requestId: last.requestId, ...journey };
}

/** `WriteConflict: Another write came first (try 5)` */
export function failureText({ fields }: LogLine): string {
  const { error = 'failed', reason, code, paths, attempt } = fields;
  // An error that quotes the input is logged by its paths alone; text that is not JSON has none.
  const refused = paths && (paths.length > 0 ? `refused input: ${paths.join(', ')}` : 'not JSON');
  const why = reason ?? refused ?? code;
  return `${error}${why ? `: ${why}` : ''}${attempt ? ` (try ${attempt})` : ''}`;
}

/** Functions that read a queue. */
export async function consumersOf({ sqs, lambda }: Platform, QueueUrl: string): Promise<string[]> {
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  const { EventSourceMappings = [] } = await lambda.send(
    new ListEventSourceMappingsCommand({ EventSourceArn: Attributes?.QueueArn }),
  );
  return EventSourceMappings.map(({ FunctionArn = '' }) => FunctionArn.split(':')[6]!);
}
