import {
  GetQueueAttributesCommand,
  ListDeadLetterSourceQueuesCommand,
  ListQueuesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { inParallel, isOfStage, type Platform } from '../platform.ts';

/** A queue in which messages wait for a person. */
export interface DeadLetterQueue {
  name: string;
  url: string;
  arn: string;
  /** `unmatched`: events that no rule matches. `dead letters`: of the queues in `sources` or, without any, of streams and rules. */
  kind: 'dead letters' | 'unmatched';
  /** URLs of the queues whose failed messages come here. */
  sources: string[];
  waiting: number;
}

/** The name in a URL: `claimstream-claims-dev-PoliciesDlq-1A2B3C`. */
export const nameOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

/**
 * Every queue of the stage that holds failed messages or unmatched events, by name.
 * @throws Error if there is none: a stage that is not deployed must not look like one without dead letters
 */
export async function deadLetterQueues({ sqs, stage, unmatchedQueue }: Platform): Promise<DeadLetterQueue[]> {
  const urls: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await sqs.send(
      new ListQueuesCommand({ QueueNamePrefix: 'claimstream-', MaxResults: 1000, NextToken }),
    );
    urls.push(...(page.QueueUrls ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  const candidates = urls.filter((url) => isOfStage(nameOf(url), stage)).sort();
  const found = await inParallel(candidates, (url) => describe(sqs, url, nameOf(url) === unmatchedQueue));
  const queues = found.filter((queue) => queue !== undefined);
  if (queues.length === 0)
    throw new Error(`There is no queue of a stage "${stage}" here. Name another --stage or --region.`);
  return queues;
}

/** @returns undefined for a queue that is not a dead-letter queue */
async function describe(sqs: SQSClient, url: string, isUnmatched: boolean): Promise<DeadLetterQueue | undefined> {
  const name = nameOf(url);
  const sources = isUnmatched ? [] : await sourcesOf(sqs, url);
  if (!isUnmatched && sources.length === 0 && !/(Dlq|DeadLetter)/i.test(name)) return undefined;
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ['QueueArn', 'ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  const waiting =
    Number(Attributes.ApproximateNumberOfMessages) + Number(Attributes.ApproximateNumberOfMessagesNotVisible);
  const kind = isUnmatched ? 'unmatched' : 'dead letters';
  return { name, url, arn: Attributes.QueueArn!, kind, sources, waiting };
}

async function sourcesOf(sqs: SQSClient, QueueUrl: string): Promise<string[]> {
  const { queueUrls = [] } = await sqs.send(new ListDeadLetterSourceQueuesCommand({ QueueUrl }));
  return queueUrls;
}

/**
 * The queue that a person names: by its name, or a part of it that no other has.
 * @throws Error naming the choices
 */
export function queueNamed(queues: readonly DeadLetterQueue[], wanted: string): DeadLetterQueue {
  const exact = queues.find(({ name }) => name === wanted);
  if (exact) return exact;
  const fitting = queues.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()));
  if (fitting.length === 1) return fitting[0]!;
  const choices = (fitting.length > 0 ? fitting : queues).map(({ name }) => `  ${name}`).join('\n');
  throw new Error(
    `${fitting.length === 0 ? 'No' : 'More than one'} dead-letter queue is meant by "${wanted}":\n${choices}`,
  );
}
