import type { Verb } from '../../../kernel.ts';
import type { SqsRoom } from '../room.ts';
import { deadLetterQueue } from './start-message-move-task.ts';

/** The last redrives of a dead-letter queue, newest first. They are over when they are answered, so nothing has a handle. */
export const listMessageMoveTasks = (room: SqsRoom): Verb<{ SourceArn: string; MaxResults?: number }> => ({
  permissions: ({ SourceArn }) => [{ action: 'sqs:ListMessageMoveTasks', resource: SourceArn }],
  run({ SourceArn, MaxResults = 1 }) {
    deadLetterQueue(room, SourceArn);
    const tasks = room.moveTasks.filter((task) => task.SourceArn === SourceArn);
    return { Results: tasks.slice(-Number(MaxResults)).reverse() };
  },
});
