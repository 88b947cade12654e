import { taskHandler } from '@claimstream/lambda-kit';
import { closeClaim } from '../application/close-claim.ts';
import { HandlingInput } from '../domain/handling.ts';
import { claimStore } from '../store/claims.ts';

export const handler = taskHandler(
  HandlingInput,
  closeClaim(claimStore(), () => new Date()),
);
