import type { Verb } from '../../../kernel.ts';
import type { SqsContext } from '../context.ts';
import { deadLetterQueue } from './start-message-move-task.ts';

/** The last redrives of a dead-letter queue, newest first. They are over when they are answered, so nothing has a handle. */
export const listMessageMoveTasks = (context: SqsContext): Verb<{ SourceArn: string; MaxResults?: number }> => ({
  permissions: ({ SourceArn }) => [{ action: 'sqs:ListMessageMoveTasks', resource: SourceArn }],
  run({ SourceArn, MaxResults = 1 }) {
    deadLetterQueue(context, SourceArn);
    const tasks = context.moveTasks.filter((task) => task.SourceArn === SourceArn);
    return { Results: tasks.slice(-Number(MaxResults)).reverse() };
  },
});
