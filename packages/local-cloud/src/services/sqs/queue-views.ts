import type { ViewQuery } from '../../kernel.ts';
import type { SqsContext } from './context.ts';
import type { MessageAttribute } from './message-store.ts';
import type { Queue } from './queue-store.ts';

/** A queue in a list. Moments are milliseconds since the epoch. */
export interface QueueView {
  name: string;
  arn: string;
  visible: number;
  inFlight: number;
  delayed: number;
  oldestSentAt?: number;
  deadLetterQueue?: string;
  maxReceiveCount?: number;
  /** Queues that use it as their dead-letter queue. */
  deadLetterQueueOf: string[];
}

/** A message on its queue; viewing it does not count as a receive. */
export interface MessageView {
  id: string;
  body: string;
  attributes: Record<string, MessageAttribute>;
  sentAt: number;
  visibleAt: number;
  receiveCount: number;
  state: 'visible' | 'in flight' | 'delayed';
}

const MOST = 100;

/** Queues and their messages without receiving them. */
export function queueViews({ kernel, queues, messages }: SqsContext) {
  const { db, clock } = kernel;
  const view = (queue: Queue): QueueView => {
    const policy = redrivePolicy(queue);
    const { sent } = db.prepare('SELECT min(sent_at) AS sent FROM sqs_messages WHERE queue = ?').get(queue.name)!;
    return {
      name: queue.name,
      arn: queue.arn,
      ...messages.counts(queue),
      ...(sent !== null && { oldestSentAt: Number(sent) }),
      ...(policy && {
        deadLetterQueue: policy.deadLetterTargetArn.split(':').at(-1)!,
        maxReceiveCount: Number(policy.maxReceiveCount),
      }),
      deadLetterQueueOf: queues
        .all()
        .filter((other) => redrivePolicy(other)?.deadLetterTargetArn === queue.arn)
        .map(({ name }) => name),
    };
  };
  return {
    queues: (): QueueView[] => queues.all().map(view),
    /** `queue`: its name. The oldest messages first; undefined where the queue does not exist. */
    messages({ queue: name = '' }: ViewQuery): (QueueView & { messages: MessageView[] }) | undefined {
      const queue = queues.byName(name);
      if (!queue) return undefined;
      const now = clock.now();
      const rows = db.prepare('SELECT * FROM sqs_messages WHERE queue = ? ORDER BY sequence LIMIT ?').all(name, MOST);
      return { ...view(queue), messages: rows.map((row) => messageView(row, now)) };
    },
  };
}

function redrivePolicy({ attributes }: Queue): { deadLetterTargetArn: string; maxReceiveCount: unknown } | undefined {
  return attributes.RedrivePolicy ? JSON.parse(attributes.RedrivePolicy) : undefined;
}

function messageView(row: Record<string, any>, now: number): MessageView {
  const hidden = row.receive_count > 0 ? 'in flight' : 'delayed';
  return {
    id: row.id,
    body: row.body,
    attributes: JSON.parse(row.attributes),
    sentAt: row.sent_at,
    visibleAt: row.visible_at,
    receiveCount: row.receive_count,
    state: row.visible_at <= now ? 'visible' : hidden,
  };
}
