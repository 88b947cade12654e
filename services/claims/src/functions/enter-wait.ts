import { taskHandler } from '@claimstream/lambda-kit';
import { completeTask } from '../application/end-waits.ts';
import { EnteredWait, enterWait } from '../application/enter-wait.ts';
import { claimStore } from '../store/claims.ts';

export const handler = taskHandler(
  EnteredWait,
  enterWait(claimStore(), completeTask, () => new Date()),
);
