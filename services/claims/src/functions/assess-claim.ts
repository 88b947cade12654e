import { taskHandler } from '@claimstream/lambda-kit';
import { assessClaim } from '../application/assess-claim.ts';
import { HandlingInput } from '../domain/handling.ts';
import { claimStore } from '../store/claims.ts';

export const handler = taskHandler(
  HandlingInput,
  assessClaim(claimStore(), () => new Date()),
);
