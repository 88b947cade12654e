import { ListMessageMoveTasksCommand, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import type { Platform } from '../platform.ts';
import { counted } from '../text.ts';
import { contentOf } from './content.ts';
import { peek } from './messages.ts';
import { type DeadLetterQueue, deadLetterQueues, nameOf, queueNamed } from './queues.ts';
import { reasonsOf } from './reasons.ts';
import { type Outcome, redriveEach } from './redrive-each.ts';
import { planRecords } from './redrive-records.ts';
import { targetRedrive } from './redrive-target.ts';
import { redriveUnmatched } from './redrive-unmatched.ts';

export interface Redrive extends Outcome {
  queue: string;
  /** The effect of a redrive on this queue. */
  how: string;
}

export interface RedriveOptions {
  dryRun: boolean;
  /** Name of the queue to send to, if several share the dead-letter queue. */
  to?: string;
  progress: (line: string) => void;
}

const LOOKED_AT = 100;

/** The effect of a redrive on each kind of queue. */
const meanings = {
  queue: (source: string) =>
    `each message goes back to ${source}, whose function tries it again from the first attempt`,
  unmatched:
    'each event that a rule matches by now goes to the bus again, with its id: consumers that have handled it ignore it; the other events stay',
  noQueue:
    'records of a stream are read from it again, as long as it keeps them, and passed to the function that failed on them; an event that a rule could not deliver goes to that target only, and comes back here if it fails again',
};

/** Repeats failed work, in the way that fits the queue. */
export async function redrive(platform: Platform, wanted: string, options: RedriveOptions): Promise<Redrive> {
  const queue = queueNamed(await deadLetterQueues(platform), wanted);
  if (options.to !== undefined && queue.sources.length === 0)
    throw new Error(`No queue sends to ${queue.name}, so --to names none of them.`);
  if (queue.kind === 'unmatched') {
    return { queue: queue.name, how: meanings.unmatched, ...(await redriveUnmatched(platform, queue, options.dryRun)) };
  }
  if (queue.sources.length === 0) {
    return { queue: queue.name, how: meanings.noQueue, ...(await redriveLone(platform, queue, options.dryRun)) };
  }
  const source = sourceOf(queue, options.to);
  const how = meanings.queue(nameOf(source));
  if (options.dryRun) return { queue: queue.name, how, done: 0, left: [], planned: await planned(platform, queue) };
  return { queue: queue.name, how, ...(await move(platform, queue, source, options.progress)) };
}

/** For a dead-letter queue without source queues: it holds failures of streams and rules. */
function redriveLone(platform: Platform, queue: DeadLetterQueue, dryRun: boolean): Promise<Outcome> {
  const toTarget = targetRedrive(platform);
  return redriveEach(platform, queue, dryRun, async (letter, content) => {
    if (content.kind === 'stream') return planRecords(platform, content);
    if (content.kind === 'event' && letter.attributes.TARGET_ARN) return toTarget(letter, content);
    return {
      stays:
        'it is neither a note about records of a stream nor an event with its target, and has no queue to go back to',
    };
  });
}

function sourceOf({ name, sources }: DeadLetterQueue, to: string | undefined): string {
  const fitting = to === undefined ? sources : sources.filter((url) => nameOf(url).includes(to));
  if (fitting.length === 1) return fitting[0]!;
  const said = fitting.length === 0 ? `No queue named like "${to}" sends` : 'Several queues send';
  throw new Error(`${said} to ${name}. Name one by --to: ${sources.map(nameOf).join(', ')}`);
}

async function planned(platform: Platform, queue: DeadLetterQueue): Promise<Outcome['planned']> {
  const letters = await peek(platform, queue.url, LOOKED_AT);
  const reasons = await reasonsOf(platform, queue, letters);
  return letters.map(({ id, body }) => {
    const content = contentOf(body);
    const about = content.kind === 'event' ? content.type : 'message';
    return { messageId: id, about, why: reasons.get(id)!.text };
  });
}

/** SQS itself moves the messages, also if this program ends; the progress is that of SQS's task. */
async function move(
  { sqs }: Platform,
  { arn, sources, waiting }: DeadLetterQueue,
  source: string,
  progress: (line: string) => void,
): Promise<Outcome> {
  const DestinationArn = sources.length > 1 ? `${arn.slice(0, arn.lastIndexOf(':'))}:${nameOf(source)}` : undefined;
  await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: arn, DestinationArn }));
  for (;;) {
    const { Results: [task] = [] } = await sqs.send(new ListMessageMoveTasksCommand({ SourceArn: arn, MaxResults: 1 }));
    const moved = task?.ApproximateNumberOfMessagesMoved ?? 0;
    if (task?.Status !== 'RUNNING') {
      if (task?.Status === 'COMPLETED') return { done: moved, left: [] };
      throw new Error(
        `SQS ended the redrive as ${task?.Status ?? 'unknown'}: ${task?.FailureReason ?? 'it gives no reason'}`,
      );
    }
    progress(`${moved} of ${counted(waiting, 'message')} moved`);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

export function redriveText({ queue, how, done, left, planned: plan }: Redrive): string[] {
  const lines = [`${queue}: ${how}.`];
  if (plan) {
    lines.push(`Dry run: nothing was changed. Would be redriven: ${counted(plan.length, 'message')}.`);
    lines.push(...plan.map(({ about, why }) => `  ${about}: cause: ${why}`));
  } else lines.push(`Redriven: ${counted(done, 'message')}.`);
  lines.push(...left.map(({ messageId, why }) => `  stays: ${messageId}: ${why}`));
  return lines;
}
