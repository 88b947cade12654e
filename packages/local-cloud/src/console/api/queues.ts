import type { MessageView, QueueView } from '../../services/sqs/queue-views.ts';
import type { ConsolePage } from '../context.ts';
import { reasonOf } from '../dead-letter-reason.ts';
import { notFound } from '../not-found.ts';

/** A sender that gives its failed messages to a queue, besides the queues that redrive to it. */
interface GivesUpTo {
  queueArn: string;
  from: string;
}

/** Every queue; with a name, that queue with its messages and why they are there. */
export const queues: ConsolePage = async ({ view, runs, ask }, { name }) => {
  const all = view<QueueView[]>('sqs', 'queues') ?? [];
  const { EventSourceMappings } = await ask('lambda', 'ListEventSourceMappings').catch(() => ({
    EventSourceMappings: [],
  }));
  const consumers = consumersByQueue(EventSourceMappings);
  const givers = [...streamsThatGiveUp(EventSourceMappings), ...(view<GivesUpTo[]>('events', 'deadLetters') ?? [])];
  const around = (queue: QueueView) => ({
    consumers: consumers.get(queue.arn) ?? [],
    givenUpBy: givers.filter(({ queueArn }) => queueArn === queue.arn).map(({ from }) => from),
  });
  if (!name) return all.map((queue) => ({ ...queue, ...around(queue) }));
  const queue = view<QueueView & { messages: MessageView[] }>('sqs', 'messages', { queue: name });
  if (!queue) return notFound(`There is no queue ${name}.`);
  return {
    ...queue,
    ...around(queue),
    messages: queue.messages.map((message) => ({ ...message, reason: reasonOf(message, runs.failureOf(message.id)) })),
  };
};

/** Moves everything in a dead-letter queue back to its source, or to the queue `to`. */
export const redrive: ConsolePage = async ({ view, ask }, { name, query }) => {
  const all = view<QueueView[]>('sqs', 'queues') ?? [];
  const source = all.find((queue) => queue.name === name);
  if (!source) return notFound(`There is no queue ${name}.`);
  const target = query.to && all.find((queue) => queue.name === query.to);
  if (target === undefined) return notFound(`There is no queue ${query.to}.`);
  await ask('sqs', 'StartMessageMoveTask', {
    SourceArn: source.arn,
    ...(target && { DestinationArn: target.arn }),
  });
  return { moved: source.visible + source.inFlight + source.delayed };
};

function consumersByQueue(mappings: any[]): Map<string, { functionName: string; result: string }[]> {
  const found = new Map<string, { functionName: string; result: string }[]>();
  for (const { EventSourceArn, FunctionArn, LastProcessingResult } of mappings) {
    const consumers = found.get(EventSourceArn) ?? [];
    consumers.push({ functionName: functionNameOf(FunctionArn), result: LastProcessingResult });
    found.set(EventSourceArn, consumers);
  }
  return found;
}

function streamsThatGiveUp(mappings: any[]): GivesUpTo[] {
  return mappings.flatMap(({ FunctionArn, DestinationConfig }) => {
    const queueArn = DestinationConfig?.OnFailure?.Destination;
    return queueArn ? [{ queueArn, from: `records that ${functionNameOf(FunctionArn)} could not handle` }] : [];
  });
}

const functionNameOf = (functionArn: string): string => functionArn.split(':')[6] ?? functionArn;
