import { randomUUID } from 'node:crypto';
import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { SqsRoom } from '../room.ts';
import { sourcesOf } from './queues.ts';

interface Input {
  /** The dead-letter queue. */
  SourceArn: string;
  /** Where its messages go; the queue they came from where absent. */
  DestinationArn?: string;
}

const MOST_AT_ONCE = 1_000;

/** Redrives a dead-letter queue. Here it is done before the answer, where AWS works on in the background. */
export const startMessageMoveTask = (room: SqsRoom): Verb<Input> => ({
  permissions: ({ SourceArn }) => [{ action: 'sqs:StartMessageMoveTask', resource: SourceArn }],
  run({ SourceArn, DestinationArn }) {
    const { book, messages } = room;
    const source = book.byArn(SourceArn);
    if (!source) throw new AwsError('ResourceNotFoundException', `The queue ${SourceArn} does not exist.`, 404);
    const [only, ...others] = sourcesOf(room, source);
    if (!only) throw new AwsError('UnsupportedOperation', 'Source queue must be configured as a Dead Letter Queue.');
    if (!DestinationArn && others.length > 0) {
      throw new AwsError(
        'UnsupportedOperation',
        'Several queues send here; name the one to redrive to in DestinationArn.',
      );
    }
    const target = DestinationArn ? book.byArn(DestinationArn) : only;
    if (!target) throw new AwsError('ResourceNotFoundException', `The queue ${DestinationArn} does not exist.`, 404);
    while (messages.move(source, target, MOST_AT_ONCE) === MOST_AT_ONCE);
    return {
      TaskHandle: Buffer.from(JSON.stringify({ taskId: randomUUID(), sourceArn: SourceArn })).toString('base64'),
    };
  },
});
