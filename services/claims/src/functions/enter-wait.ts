import { taskHandler } from '@claimstream/lambda-kit';
import { endWait } from '../application/end-waits.ts';
import { EnteredWait, enterWait } from '../application/enter-wait.ts';
import { claimStore } from '../store/claims.ts';

export const handler = taskHandler(
  EnteredWait,
  enterWait(claimStore(), endWait, () => new Date()),
);
