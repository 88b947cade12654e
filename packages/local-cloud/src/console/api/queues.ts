import type { MessageView, QueueView } from '../../services/sqs/queue-views.ts';
import type { ConsolePage } from '../context.ts';
import { reasonOf } from '../dead-letter-reason.ts';
import { notFound } from '../not-found.ts';

/** Every queue; with a name, that queue with its messages and why they are there. */
export const queues: ConsolePage = async ({ view, runs, ask }, { name }) => {
  const all = view<QueueView[]>('sqs', 'queues') ?? [];
  const consumers = await consumersByQueue(ask);
  if (!name) return all.map((queue) => ({ ...queue, consumers: consumers.get(queue.arn) ?? [] }));
  const queue = view<QueueView & { messages: MessageView[] }>('sqs', 'messages', { queue: name });
  if (!queue) return notFound(`There is no queue ${name}.`);
  return {
    ...queue,
    consumers: consumers.get(queue.arn) ?? [],
    messages: queue.messages.map((message) => ({ ...message, reason: reasonOf(message, runs.failureOf(message.id)) })),
  };
};

/** Moves everything in a dead-letter queue back to where it came from, or to the queue `to`. */
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

async function consumersByQueue(
  ask: (service: string, verb: string) => Promise<any>,
): Promise<Map<string, { functionName: string; result: string }[]>> {
  const found = new Map<string, { functionName: string; result: string }[]>();
  const { EventSourceMappings } = await ask('lambda', 'ListEventSourceMappings').catch(() => ({
    EventSourceMappings: [],
  }));
  for (const { EventSourceArn, FunctionArn, LastProcessingResult } of EventSourceMappings) {
    const consumers = found.get(EventSourceArn) ?? [];
    consumers.push({ functionName: String(FunctionArn).split(':')[6]!, result: LastProcessingResult });
    found.set(EventSourceArn, consumers);
  }
  return found;
}
