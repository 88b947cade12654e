import { randomUUID } from 'node:crypto';
import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { SqsContext } from '../context.ts';
import type { Queue } from '../queue-store.ts';
import { sourcesOf } from './queues.ts';

interface Input {
  /** The dead-letter queue. */
  SourceArn: string;
  /** The destination of its messages; their source queue where absent. */
  DestinationArn?: string;
}

const MOST_AT_ONCE = 1_000;
const REMEMBERED = 100;

/** Redrives a dead-letter queue. Here the redrive is done before the answer; AWS works in the background. */
export const startMessageMoveTask = (context: SqsContext): Verb<Input> => ({
  permissions: ({ SourceArn }) => [{ action: 'sqs:StartMessageMoveTask', resource: SourceArn }],
  run({ SourceArn, DestinationArn }) {
    const { queues, messages, kernel } = context;
    const { source, feeders } = deadLetterQueue(context, SourceArn);
    const [only, ...others] = feeders;
    if (!DestinationArn && others.length > 0) {
      throw new AwsError(
        'UnsupportedOperation',
        'Several queues send here; name the one to redrive to in DestinationArn.',
      );
    }
    const target = DestinationArn ? queues.byArn(DestinationArn) : only;
    if (!target) throw new AwsError('ResourceNotFoundException', `The queue ${DestinationArn} does not exist.`, 404);
    let moved = 0;
    for (let last = MOST_AT_ONCE; last === MOST_AT_ONCE; moved += last)
      last = messages.move(source, target, MOST_AT_ONCE);
    context.moveTasks.push({
      SourceArn,
      ...(DestinationArn && { DestinationArn }),
      Status: 'COMPLETED',
      ApproximateNumberOfMessagesMoved: moved,
      ApproximateNumberOfMessagesToMove: moved,
      StartedTimestamp: kernel.clock.now(),
    });
    if (context.moveTasks.length > REMEMBERED) context.moveTasks.shift();
    return {
      TaskHandle: Buffer.from(JSON.stringify({ taskId: randomUUID(), sourceArn: SourceArn })).toString('base64'),
    };
  },
});

/** The queue of this ARN and its source queues. @throws AwsError where it is not a dead-letter queue */
export function deadLetterQueue(
  context: SqsContext,
  queueArn: string,
): { source: Queue; feeders: [Queue, ...Queue[]] } {
  const source = context.queues.byArn(queueArn);
  if (!source) throw new AwsError('ResourceNotFoundException', `The queue ${queueArn} does not exist.`, 404);
  const [first, ...others] = sourcesOf(context, source);
  if (!first) throw new AwsError('UnsupportedOperation', 'Source queue must be configured as a Dead Letter Queue.');
  return { source, feeders: [first, ...others] };
}
