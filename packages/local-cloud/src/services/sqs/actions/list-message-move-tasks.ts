import type { Verb } from '../../../kernel.ts';
import type { SqsContext } from '../context.ts';
import { deadLetterQueue } from './start-message-move-task.ts';

/** A dead-letter queue's latest redrives, newest first. They are over before their answer, so none has a handle. */
export const listMessageMoveTasks = (context: SqsContext): Verb<{ SourceArn: string; MaxResults?: number }> => ({
  permissions: ({ SourceArn }) => [{ action: 'sqs:ListMessageMoveTasks', resource: SourceArn }],
  run({ SourceArn, MaxResults = 1 }) {
    deadLetterQueue(context, SourceArn);
    const tasks = context.moveTasks.filter((task) => task.SourceArn === SourceArn);
    return { Results: tasks.slice(-Number(MaxResults)).reverse() };
  },
});
